"use client"

import type { CreatorOffer, CurrencyListResponse } from "@http"
import { type FormEvent, useEffect, useRef } from "react"
import { Button } from "@/components/ui/button"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { Notice } from "@/components/ui/notice"
import { Section } from "../ui/section"
import { ActionBar } from "./action-bar"
import { BenefitsSection } from "./benefits-section"
import { DescriptionField } from "./description-field"
import { draftLimits } from "./draft-to-body"
import { focusFirstError } from "./focus-first-error"
import { LeaveDialog } from "./leave-dialog"
import { PriceSection } from "./price-section"
import { RulesSection } from "./rules-section"
import { StatusCard } from "./status-card"
import { useLeaveGuard } from "./use-leave-guard"
import { useOfferEditor } from "./use-offer-editor"

interface OfferEditorProps {
  creator_id: string
  handle: string
  /** Null while it is being made. */
  offer: CreatorOffer | null
  currencies: CurrencyListResponse["currencies"]
  /** What a new offer is priced in until something else is chosen. */
  currency_code: string
}

/** Makes and changes an offer. */
export function OfferEditor({ handle, currencies, ...options }: OfferEditorProps) {
  const editor = useOfferEditor({ ...options, currencies })
  const { draft, errors, uploads, change } = editor
  const form = useRef<HTMLFormElement>(null)
  const guard = useLeaveGuard(editor.isDirty || uploads.isBusy, editor.forget)

  useEffect(() => {
    if (Object.keys(errors).length > 0) focusFirstError(form.current)
  }, [errors])

  function submit(event: FormEvent) {
    event.preventDefault()
    editor.save()
  }

  return (
    <form
      className="grid items-start gap-6 pb-24 max-lg:[&_:is(input,select,textarea)]:scroll-mb-52 lg:grid-cols-[minmax(0,1fr)_288px] lg:pb-0"
      noValidate
      onSubmit={submit}
      ref={form}
    >
      <fieldset
        className="flex min-w-0 flex-col gap-6"
        disabled={editor.offer?.status === "archived"}
      >
        {editor.isRestored ? (
          <Notice role="status" title="Your unsaved changes are back" tone="wait">
            They were kept in this tab.{" "}
            <Button
              className="h-auto p-0 underline underline-offset-3"
              onClick={editor.discard}
              size="small"
              variant="quiet"
            >
              Throw them away
            </Button>
          </Notice>
        ) : null}
        <Section id="about-section" title="About">
          <Field error={errors.name} id="name" label="Name">
            <Input
              aria-describedby="name-error"
              aria-invalid={errors.name !== undefined}
              id="name"
              maxLength={draftLimits.name}
              onChange={(event) => change({ name: event.target.value })}
              placeholder="Excel for analysts"
              value={draft.name}
            />
          </Field>
          <DescriptionField
            error={errors.description}
            onChange={(description) => change({ description })}
            value={draft.description}
          />
        </Section>
        <PriceSection
          currencies={currencies}
          currency={editor.currency}
          error={errors.price}
          offer={editor.offer}
          onChange={change}
          price={draft.price}
        />
        <BenefitsSection
          benefits={draft.benefits}
          errors={errors}
          onChange={(benefits) => change({ benefits })}
          uploads={uploads}
        />
        <RulesSection
          draft={draft}
          errors={errors}
          onChange={change}
          sold={editor.offer?.sold ?? 0}
        />
      </fieldset>
      <div className="flex flex-col gap-4 lg:sticky lg:top-10">
        <StatusCard editor={editor} handle={handle} />
        <ActionBar editor={editor} />
      </div>
      <LeaveDialog guard={guard} isUploading={uploads.isBusy} />
    </form>
  )
}
