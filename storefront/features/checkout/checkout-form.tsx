"use client"

import type { StoreCheckout, StoreOfferCard } from "@http"
import { type FormEvent, useActionState, useRef, useState } from "react"
import { Button } from "@/components/ui/button"
import { Checkbox } from "@/components/ui/checkbox"
import { FieldError } from "@/components/ui/field-error"
import { FormMessage } from "@/components/ui/form-message"
import { formatMoney } from "@/lib/money/format-money"
import { type FormAnswer, submitCheckoutForm } from "./actions"
import { type CardErrors, readCard } from "./card"
import { CardBlock, readTypedCard } from "./card-block"
import { ChallengeDialog } from "./challenge-dialog"
import { CheckoutBlock } from "./checkout-block"
import { type BuyerDetails, checkDetails } from "./details"
import { DetailsBlock } from "./details-block"
import { SoldOutNotice } from "./sold-out-notice"
import type { OfferPath } from "./start-checkout"
import { type Step, useCheckout } from "./use-checkout"
import { useDraft } from "./use-draft"

interface CheckoutFormProps {
  offer: StoreOfferCard
  path: OfferPath
  accent: string
  /** The creator's terms, or null where there are none. */
  terms: string | null
  publicBackendUrl: string
  resumed: StoreCheckout | null
}

const progress: Record<Step, string> = {
  editing: "",
  starting: "Reserving…",
  confirming: "Asking the bank…",
  asking: "Your bank asks you…",
  completing: "Finishing…",
  leaving: "Done. Opening your purchase…",
}

function readForm(form: HTMLFormElement, checkout: StoreCheckout | null): BuyerDetails {
  const data = new FormData(form)
  const text = (name: string) => String(data.get(name) ?? "")
  return {
    name: checkout?.name ?? text("name"),
    email: checkout?.email ?? text("email"),
    phone: text("phone"),
    accepted_terms: data.get("accepted_terms") === "on",
  }
}

/** Moves the keyboard to the first thing that needs attention. */
function focusFirst(form: HTMLFormElement, ids: string[]): void {
  const first = ids.map((id) => form.querySelector<HTMLElement>(`#${id}`)).find(Boolean)
  first?.focus()
}

export function CheckoutForm({
  offer,
  path,
  accent,
  terms,
  publicBackendUrl,
  resumed,
}: CheckoutFormProps) {
  const formRef = useRef<HTMLFormElement>(null)
  const [cardErrors, setCardErrors] = useState<CardErrors>({})
  const flow = useCheckout({ offer: path, publicBackendUrl, resumed })
  const [answer, withoutScript] = useActionState<FormAnswer, FormData>(submitCheckoutForm, {})
  const saveDraft = useDraft(formRef, flow.checkout === null)
  const free = offer.price_minor === 0
  const price = formatMoney({ ...offer, amount_minor: offer.price_minor, short: true })
  const errors = { ...answer.errors, ...flow.errors }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const details = readForm(form, flow.checkout)
    const wrong = flow.checkout ? null : checkDetails(details)
    const read = free ? null : readCard(readTypedCard(form), new Date())
    flow.setErrors(wrong ?? {})
    setCardErrors(read?.errors ?? {})
    if (wrong || read?.errors) {
      focusFirst(form, [
        ...Object.keys(wrong ?? {}),
        ...Object.keys(read?.errors ?? {}).map((k) => `card-${k}`),
      ])
      return
    }
    void flow.pay(details, read?.card ?? null)
  }

  if (flow.soldOut) return <SoldOutNotice path={path} />
  const busy = flow.step !== "editing"
  return (
    <form
      action={withoutScript}
      aria-busy={busy}
      className="flex flex-col gap-8"
      noValidate
      onInput={saveDraft}
      onSubmit={submit}
      ref={formRef}
    >
      {Object.entries(path).map(([name, value]) => (
        <input key={name} name={name} type="hidden" value={value} />
      ))}
      <DetailsBlock
        checkout={flow.checkout}
        disabled={busy}
        errors={errors}
        onChange={flow.changeDetails}
        values={answer.values}
      />
      {free ? null : (
        <CardBlock
          disabled={busy}
          errors={cardErrors}
          problem={flow.problem?.at === "card" ? flow.problem.message : null}
        />
      )}
      <CheckoutBlock number={free ? 2 : 3} title="Agree">
        {terms ? (
          <details className="rounded-control border border-line px-4 py-3 text-sm">
            <summary className="font-medium">Terms of this offer</summary>
            <p className="mt-2 whitespace-pre-line text-ink-soft">{terms}</p>
          </details>
        ) : null}
        <Checkbox
          aria-describedby="accepted_terms-error"
          aria-invalid={Boolean(errors.accepted_terms)}
          defaultChecked={flow.checkout !== null || answer.values?.accepted_terms === true}
          disabled={busy}
          id="accepted_terms"
          label="I accept the terms, and that the files open at once."
          name="accepted_terms"
        />
        <FieldError id="accepted_terms-error" message={errors.accepted_terms} />
      </CheckoutBlock>
      <div className="flex flex-col gap-3">
        <FormMessage
          message={flow.problem?.at === "form" ? flow.problem.message : answer.message}
        />
        <Button pending={busy} size="large" type="submit" wide>
          {busy ? progress[flow.step] : free ? "Get it for free" : `Pay ${price}`}
        </Button>
        <p aria-live="polite" className="sr-only">
          {progress[flow.step]}
        </p>
      </div>
      <ChallengeDialog
        accent={accent}
        amount={price}
        onAnswer={flow.answerBank}
        open={flow.step === "asking"}
      />
    </form>
  )
}
