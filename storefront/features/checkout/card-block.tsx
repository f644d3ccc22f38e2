"use client"

import { FlaskConical } from "lucide"
import type { FormEvent } from "react"
import { describedBy } from "@/components/ui/control-styles"
import { Field } from "@/components/ui/field"
import { FormMessage } from "@/components/ui/form-message"
import { Icon } from "@/components/ui/icon"
import { Input } from "@/components/ui/input"
import { type CardErrors, spaceExpiry, spaceNumber, type TypedCard } from "./card"
import { CheckoutBlock } from "./checkout-block"
import { testCards } from "./test-cards"

const typedIn = (form: HTMLFormElement, id: string): string =>
  form.querySelector<HTMLInputElement>(`#${id}`)?.value ?? ""

/** The fields have ids and no names: without script, and with it, no form ever sends a card to this server. */
export function readTypedCard(form: HTMLFormElement): TypedCard {
  return {
    number: typedIn(form, "card-number"),
    expiry: typedIn(form, "card-expiry"),
    cvc: typedIn(form, "card-cvc"),
  }
}

/** Spaces what is typed, unless the caret is in the middle of it. */
const spacing = (space: (text: string) => string) => (event: FormEvent<HTMLInputElement>) => {
  const input = event.currentTarget
  const deleting = (event.nativeEvent as InputEvent).inputType?.startsWith("delete")
  if (!deleting && input.selectionEnd === input.value.length) input.value = space(input.value)
}

function fillCard(form: HTMLFormElement | null, number: string): void {
  const nextYear = String((new Date().getUTCFullYear() + 2) % 100)
  const values = { "card-number": number, "card-expiry": `12 / ${nextYear}`, "card-cvc": "123" }
  for (const [id, value] of Object.entries(values)) {
    const input = form?.querySelector<HTMLInputElement>(`#${id}`)
    if (input) input.value = value
  }
}

const controls = [
  {
    key: "number",
    label: "Card number",
    placeholder: "1234 1234 1234 1234",
    autoComplete: "cc-number",
    onInput: spacing(spaceNumber),
    className: "col-span-2",
    maxLength: 23,
  },
  {
    key: "expiry",
    label: "Expires",
    placeholder: "MM / YY",
    autoComplete: "cc-exp",
    onInput: spacing(spaceExpiry),
    className: "",
    maxLength: 7,
  },
  {
    key: "cvc",
    label: "CVC",
    placeholder: "123",
    autoComplete: "cc-csc",
    onInput: undefined,
    className: "",
    maxLength: 4,
  },
] as const

interface CardBlockProps {
  disabled: boolean
  errors: CardErrors
  /** Why the last attempt to pay failed. */
  problem: string | null
}

export function CardBlock({ disabled, errors, problem }: CardBlockProps) {
  return (
    <CheckoutBlock number={2} title="Pay">
      <div className="rounded-card border border-line bg-sunken p-4 text-sm">
        <p className="flex items-center gap-2 font-medium">
          <Icon node={FlaskConical} size={18} />
          Prototype payments: no real money moves
        </p>
        <p className="mt-1 text-ink-soft">
          Press a test card to fill it in. Real cards do not work here.
        </p>
        <ul className="mt-3 grid grid-cols-2 gap-x-4 sm:gap-x-6">
          {testCards.map((card) => (
            <li key={card.number}>
              <button
                className="-mx-2 flex w-full flex-col rounded-control px-2 py-1.5 text-start hover:bg-surface disabled:opacity-55"
                disabled={disabled}
                onClick={(event) => fillCard(event.currentTarget.form, card.number)}
                type="button"
              >
                <span className="font-mono text-xs">{card.number}</span>
                <span className="text-ink-soft text-xs">{card.does}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
      <div className="grid grid-cols-2 gap-4">
        {controls.map(({ key, label, className, ...control }) => (
          <Field
            className={className}
            error={errors[key]}
            id={`card-${key}`}
            key={key}
            label={label}
          >
            <Input
              {...control}
              aria-describedby={describedBy(`card-${key}`, { error: errors[key] })}
              aria-invalid={Boolean(errors[key])}
              className="tabular-nums"
              id={`card-${key}`}
              inputMode="numeric"
              readOnly={disabled}
            />
          </Field>
        ))}
      </div>
      <FormMessage message={problem} />
      <noscript>
        <p className="text-ink-soft text-sm">
          The card is sent by your browser straight to the payment service. That needs JavaScript.
        </p>
      </noscript>
    </CheckoutBlock>
  )
}
