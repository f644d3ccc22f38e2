"use client"

import type { CreatorMe } from "@http"
import { useRouter } from "next/navigation"
import { type FormEvent, useEffect, useRef, useState, useTransition } from "react"
import { Avatar } from "@/components/ui/avatar"
import { Button } from "@/components/ui/button"
import { Field } from "@/components/ui/field"
import { FormMessage } from "@/components/ui/form-message"
import { Input } from "@/components/ui/input"
import { Mosaic } from "@/components/ui/mosaic"
import { Textarea } from "@/components/ui/textarea"
import { logInPath } from "../api/log-in-path"
import { LeaveDialog } from "../offers/leave-dialog"
import { useLeaveGuard } from "../offers/use-leave-guard"
import { Section } from "../ui/section"
import { AccentPicker } from "./accent-picker"
import { LinksField } from "./links-field"
import {
  checkSettings,
  isEmptyLink,
  type PageSettings,
  type SettingsErrors,
  settingsLimits,
} from "./page-settings"
import { saveSettings } from "./save-settings"

/** How the creator's public page introduces them. */
export function SettingsForm({ creator }: { creator: CreatorMe }) {
  const router = useRouter()
  const [settings, setSettings] = useState(() => settingsOf(creator))
  const [saved, setSaved] = useState(() => JSON.stringify(settings))
  const [errors, setErrors] = useState<SettingsErrors>({})
  const [notice, setNotice] = useState<{ tone: "good" | "bad"; text: string } | null>(null)
  const [isPending, startTransition] = useTransition()
  const form = useRef<HTMLFormElement>(null)
  const current = JSON.stringify(settings)
  const guard = useLeaveGuard(current !== saved, () => undefined)

  useEffect(() => {
    if (Object.keys(errors).length > 0) {
      form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus()
    }
  }, [errors])

  function change(part: Partial<PageSettings>) {
    setSettings((last) => ({ ...last, ...part }))
    setNotice(null)
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    const found = checkSettings(settings)
    setErrors(found)
    if (Object.keys(found).length > 0) return
    startTransition(async () => {
      const result = await saveSettings(bodyOf(settings))
      if (!result.ok && result.reason === "expired") {
        router.push(logInPath("/studio/settings", "expired"))
      }
      if (!result.ok) return setNotice({ tone: "bad", text: result.message })
      setSaved(current)
      setNotice({ tone: "good", text: "Saved. Your page shows it now." })
      router.refresh()
    })
  }

  return (
    <form className="flex max-w-2xl flex-col gap-6" noValidate onSubmit={submit} ref={form}>
      <Section id="profile-section" title="Your page">
        <Preview handle={creator.handle} settings={settings} />
        <Field error={errors.display_name} id="display_name" label="Name">
          <Input
            aria-describedby="display_name-error"
            aria-invalid={errors.display_name !== undefined}
            autoComplete="name"
            id="display_name"
            maxLength={settingsLimits.display_name}
            onChange={(event) => change({ display_name: event.target.value })}
            value={settings.display_name}
          />
        </Field>
        <Field
          aside={`${settings.tagline.length} of ${settingsLimits.tagline}`}
          hint="One line under your name: what you do, and for whom."
          id="tagline"
          label="Tagline"
        >
          <Input
            aria-describedby="tagline-hint"
            id="tagline"
            maxLength={settingsLimits.tagline}
            onChange={(event) => change({ tagline: event.target.value })}
            placeholder="Excel for people who hate it"
            value={settings.tagline}
          />
        </Field>
        <Field aside="optional" id="bio" label="About you">
          <Textarea
            className="max-h-80"
            id="bio"
            maxLength={settingsLimits.bio}
            onChange={(event) => change({ bio: event.target.value })}
            value={settings.bio}
          />
        </Field>
        <AccentPicker onChange={(accent) => change({ accent })} value={settings.accent} />
        <LinksField
          errors={errors}
          links={settings.links}
          onChange={(links) => change({ links })}
        />
      </Section>
      <div className="flex flex-col items-start gap-3">
        <FormMessage message={notice?.text} {...(notice === null ? {} : { tone: notice.tone })} />
        <Button disabled={current === saved} pending={isPending} type="submit">
          Save page
        </Button>
      </div>
      <LeaveDialog guard={guard} isUploading={false} />
    </form>
  )
}

/** The page's head as it will look, in the tile that is chosen. */
function Preview({ handle, settings }: { handle: string; settings: PageSettings }) {
  return (
    <div
      aria-hidden="true"
      className="overflow-hidden rounded-control border border-line"
      data-accent={settings.accent}
    >
      <Mosaic className="h-16 w-full" columns={24} rows={4} seed={handle} />
      <div className="flex items-center gap-3 p-4">
        <Avatar className="size-12" handle={handle} />
        <div className="min-w-0">
          <p className="truncate font-semibold">{settings.display_name || "Your name"}</p>
          <p className="truncate text-ink-soft text-sm">{settings.tagline || "Your tagline"}</p>
        </div>
      </div>
    </div>
  )
}

function settingsOf(creator: CreatorMe): PageSettings {
  return {
    display_name: creator.display_name,
    tagline: creator.tagline ?? "",
    bio: creator.bio ?? "",
    accent: creator.accent,
    links: creator.links.map((link, index) => ({ key: `stored-${index}`, ...link })),
  }
}

function bodyOf(settings: PageSettings) {
  const tagline = settings.tagline.trim()
  const bio = settings.bio.trim()
  return {
    display_name: settings.display_name.trim(),
    tagline: tagline === "" ? null : tagline,
    bio: bio === "" ? null : bio,
    accent: settings.accent,
    links: settings.links
      .filter((link) => !isEmptyLink(link))
      .map((link) => ({ label: link.label.trim(), url: link.url.trim() })),
  }
}
