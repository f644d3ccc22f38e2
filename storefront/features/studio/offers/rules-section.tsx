"use client"

import { Field } from "@/components/ui/field"
import { Textarea } from "@/components/ui/textarea"
import { Section } from "../ui/section"
import { type DraftErrors, draftLimits } from "./draft-to-body"
import { LimitField } from "./limit-field"
import type { OfferDraft } from "./offer-draft"

interface RulesSectionProps {
  draft: OfferDraft
  sold: number
  errors: DraftErrors
  onChange: (part: Partial<OfferDraft>) => void
}

/** How long it lasts, how many there are, and what the buyer agrees to. */
export function RulesSection({ draft, sold, errors, onChange }: RulesSectionProps) {
  return (
    <Section id="rules-section" title="Rules">
      <div className="grid gap-6 sm:grid-cols-2">
        <LimitField
          error={errors.access_days}
          id="access_days"
          isLimited={draft.has_access_days}
          legend="How long a buyer keeps it"
          limited="For a number of days"
          onChange={(access_days) => onChange({ access_days })}
          onChoose={(has_access_days) => onChange({ has_access_days })}
          open="For ever"
          unit="Days"
          value={draft.access_days}
        />
        <LimitField
          error={errors.supply}
          {...(sold > 0 ? { hint: `${sold} sold so far; these count.` } : {})}
          id="supply"
          isLimited={draft.has_supply}
          legend="How many can be sold"
          limited="A limited number"
          onChange={(supply) => onChange({ supply })}
          onChoose={(has_supply) => onChange({ has_supply })}
          open="As many as people want"
          unit="Number"
          value={draft.supply}
        />
      </div>
      <Field
        aside="optional"
        error={errors.terms}
        hint="Buyers accept these before they pay: what they may do with it, when you give money back."
        id="terms"
        label="Terms"
      >
        <Textarea
          aria-describedby="terms-hint terms-error"
          aria-invalid={errors.terms !== undefined}
          className="max-h-80"
          id="terms"
          maxLength={draftLimits.terms}
          onChange={(event) => onChange({ terms: event.target.value })}
          rows={3}
          value={draft.terms}
        />
      </Field>
    </Section>
  )
}
