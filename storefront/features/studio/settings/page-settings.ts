export interface LinkDraft {
  key: string
  label: string
  url: string
}

export interface PageSettings {
  display_name: string
  tagline: string
  bio: string
  accent: string
  links: LinkDraft[]
}

/** By field, or `link.<key>.label` and `link.<key>.url`. */
export type SettingsErrors = Record<string, string>

export const settingsLimits = {
  display_name: 80,
  tagline: 160,
  bio: 5_000,
  link_label: 40,
  url: 2_000,
  links: 10,
} as const

/** What is wrong with each field, in words; a link with both fields empty is left out and never wrong. */
export function checkSettings(settings: PageSettings): SettingsErrors {
  const errors: SettingsErrors = {}
  if (settings.display_name.trim() === "") errors.display_name = "Tell buyers what to call you."
  for (const link of settings.links) {
    if (isEmptyLink(link)) continue
    if (link.label.trim() === "") errors[`link.${link.key}.label`] = "Name the link."
    const url = link.url.trim()
    const parsed = URL.canParse(url) ? new URL(url) : null
    if (parsed === null || parsed.protocol !== "https:") {
      errors[`link.${link.key}.url`] = "Paste a whole address that starts with https://"
    }
  }
  return errors
}

export function isEmptyLink(link: LinkDraft): boolean {
  return link.label.trim() === "" && link.url.trim() === ""
}
