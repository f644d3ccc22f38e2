"use client"

import { Files, Link as LinkIcon, Trash2 } from "lucide"
import { Button } from "@/components/ui/button"
import { Field } from "@/components/ui/field"
import { Icon } from "@/components/ui/icon"
import { Input } from "@/components/ui/input"
import { type DraftErrors, draftLimits } from "./draft-to-body"
import { DropZone } from "./drop-zone"
import { FileRow } from "./file-row"
import type { BenefitDraft } from "./offer-draft"
import type { FileUploads } from "./use-file-uploads"

interface BenefitCardProps {
  benefit: BenefitDraft
  uploads: FileUploads
  errors: DraftErrors
  onChange: (part: Partial<BenefitDraft>) => void
  onRemove: () => void
}

const kinds = {
  file: {
    name: "Files",
    icon: Files,
    titleLabel: "What to call these files",
    example: "The workbook and its solutions",
  },
  link: {
    name: "Link",
    icon: LinkIcon,
    titleLabel: "What the link opens",
    example: "The private forum",
  },
}

/** One thing the buyer gets: some files, or an address. */
export function BenefitCard({ benefit, uploads, errors, onChange, onRemove }: BenefitCardProps) {
  const { name, icon, titleLabel, example } = kinds[benefit.kind]
  const titleId = `benefit.${benefit.key}.title`
  const titleError = errors[titleId]
  return (
    <div className="flex flex-col gap-4 rounded-control border border-line p-4">
      <div className="-my-1 flex items-center justify-between gap-3">
        <h3 className="flex items-center gap-2 font-medium text-sm">
          <Icon className="text-tile-text" node={icon} size={18} />
          {name}
        </h3>
        <Button
          aria-label={`Remove ${name.toLowerCase()}${benefit.title === "" ? "" : `: ${benefit.title}`}`}
          onClick={onRemove}
          size="small"
          variant="quiet"
        >
          <Icon node={Trash2} size={16} />
        </Button>
      </div>
      <Field error={titleError} id={titleId} label={titleLabel}>
        <Input
          aria-describedby={`${titleId}-error`}
          aria-invalid={titleError !== undefined}
          id={titleId}
          maxLength={draftLimits.benefit_title}
          onChange={(event) => onChange({ title: event.target.value })}
          placeholder={example}
          value={benefit.title}
        />
      </Field>
      {benefit.kind === "file" ? (
        <BenefitFiles benefit_key={benefit.key} uploads={uploads} />
      ) : (
        <BenefitLink benefit={benefit} errors={errors} onChange={onChange} />
      )}
    </div>
  )
}

function BenefitFiles({ benefit_key, uploads }: { benefit_key: string; uploads: FileUploads }) {
  const own = uploads.items.filter((item) => item.benefit_key === benefit_key)
  return (
    <div className="flex flex-col gap-1">
      <DropZone
        id={`benefit.${benefit_key}.files`}
        onFiles={(files) => uploads.add(benefit_key, files)}
      />
      {own.length === 0 ? null : (
        <ul aria-label="Files" className="divide-y divide-line">
          {own.map((item) => (
            <FileRow
              item={item}
              key={item.key}
              onRemove={() => uploads.remove(item.key)}
              onRetry={() => uploads.retry(item.key)}
            />
          ))}
        </ul>
      )}
    </div>
  )
}

interface BenefitLinkProps {
  benefit: BenefitDraft
  errors: DraftErrors
  onChange: (part: Partial<BenefitDraft>) => void
}

function BenefitLink({ benefit, errors, onChange }: BenefitLinkProps) {
  const id = `benefit.${benefit.key}.url`
  const error = errors[id]
  return (
    <Field error={error} hint="Only people who bought the offer see it." id={id} label="Address">
      <Input
        aria-describedby={`${id}-hint ${id}-error`}
        aria-invalid={error !== undefined}
        id={id}
        inputMode="url"
        maxLength={draftLimits.url}
        onChange={(event) => onChange({ url: event.target.value })}
        placeholder="https://"
        spellCheck={false}
        value={benefit.url}
      />
    </Field>
  )
}
