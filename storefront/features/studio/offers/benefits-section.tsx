"use client"

import { Files, Link as LinkIcon } from "lucide"
import { Button } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"
import { Section } from "../ui/section"
import { BenefitCard } from "./benefit-card"
import type { DraftErrors } from "./draft-to-body"
import type { BenefitDraft } from "./offer-draft"
import type { FileUploads } from "./use-file-uploads"

interface BenefitsSectionProps {
  benefits: BenefitDraft[]
  uploads: FileUploads
  errors: DraftErrors
  onChange: (benefits: BenefitDraft[]) => void
}

/** Everything the buyer gets. */
export function BenefitsSection({ benefits, uploads, errors, onChange }: BenefitsSectionProps) {
  function add(kind: BenefitDraft["kind"]) {
    onChange([...benefits, { key: crypto.randomUUID(), kind, title: "", url: "" }])
  }

  function remove(key: string) {
    for (const item of uploads.items) {
      if (item.benefit_key === key) uploads.remove(item.key)
    }
    onChange(benefits.filter((benefit) => benefit.key !== key))
  }

  return (
    <Section
      hint="Files are kept private and handed only to people who bought them."
      id="benefits-section"
      title="What the buyer gets"
    >
      {benefits.map((benefit) => (
        <BenefitCard
          benefit={benefit}
          errors={errors}
          key={benefit.key}
          onChange={(part) =>
            onChange(benefits.map((one) => (one.key === benefit.key ? { ...one, ...part } : one)))
          }
          onRemove={() => remove(benefit.key)}
          uploads={uploads}
        />
      ))}
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => add("file")} size="small" variant="secondary">
          <Icon node={Files} size={16} />
          Add files
        </Button>
        <Button onClick={() => add("link")} size="small" variant="secondary">
          <Icon node={LinkIcon} size={16} />
          Add a link
        </Button>
      </div>
    </Section>
  )
}
