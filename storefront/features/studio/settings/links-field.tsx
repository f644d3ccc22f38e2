"use client"

import { Plus, Trash2 } from "lucide"
import { Button } from "@/components/ui/button"
import { FieldError } from "@/components/ui/field-error"
import { Icon } from "@/components/ui/icon"
import { Input } from "@/components/ui/input"
import { type LinkDraft, type SettingsErrors, settingsLimits } from "./page-settings"

interface LinksFieldProps {
  links: LinkDraft[]
  errors: SettingsErrors
  onChange: (links: LinkDraft[]) => void
}

/** Where else the creator can be found. */
export function LinksField({ links, errors, onChange }: LinksFieldProps) {
  const change = (key: string, part: Partial<LinkDraft>) =>
    onChange(links.map((link) => (link.key === key ? { ...link, ...part } : link)))

  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-2 font-medium text-sm">Links</legend>
      {links.map((link, index) => {
        const labelError = errors[`link.${link.key}.label`]
        const urlError = errors[`link.${link.key}.url`]
        const id = `link.${link.key}`
        return (
          <div className="flex items-start gap-2" key={link.key}>
            <div className="grid min-w-0 flex-1 gap-2 sm:grid-cols-[160px_minmax(0,1fr)]">
              <div>
                <Input
                  aria-describedby={`${id}.label-error`}
                  aria-invalid={labelError !== undefined}
                  aria-label={`Name of link ${index + 1}`}
                  maxLength={settingsLimits.link_label}
                  onChange={(event) => change(link.key, { label: event.target.value })}
                  placeholder="YouTube"
                  value={link.label}
                />
                <FieldError id={`${id}.label-error`} message={labelError} />
              </div>
              <div>
                <Input
                  aria-describedby={`${id}.url-error`}
                  aria-invalid={urlError !== undefined}
                  aria-label={`Address of link ${index + 1}`}
                  inputMode="url"
                  maxLength={settingsLimits.url}
                  onChange={(event) => change(link.key, { url: event.target.value })}
                  placeholder="https://"
                  spellCheck={false}
                  value={link.url}
                />
                <FieldError id={`${id}.url-error`} message={urlError} />
              </div>
            </div>
            <Button
              aria-label={`Remove link ${index + 1}`}
              className="h-11"
              onClick={() => onChange(links.filter((one) => one.key !== link.key))}
              size="small"
              variant="quiet"
            >
              <Icon node={Trash2} size={16} />
            </Button>
          </div>
        )
      })}
      {links.length < settingsLimits.links ? (
        <Button
          className="self-start"
          onClick={() => onChange([...links, { key: crypto.randomUUID(), label: "", url: "" }])}
          size="small"
          variant="secondary"
        >
          <Icon node={Plus} size={16} />
          Add a link
        </Button>
      ) : null}
    </fieldset>
  )
}
