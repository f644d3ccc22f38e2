"use client"

import type { StoreCheckout } from "@http"
import { Button } from "@/components/ui/button"
import { describedBy } from "@/components/ui/control-styles"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { CheckoutBlock } from "./checkout-block"
import type { BuyerDetails, DetailErrors } from "./details"

interface DetailsBlockProps {
  checkout: StoreCheckout | null
  disabled: boolean
  errors: DetailErrors
  values: BuyerDetails | undefined
  onChange: () => void
}

const fields = [
  {
    id: "name",
    label: "Name",
    type: "text",
    autoComplete: "name",
    hint: undefined,
    maxLength: 120,
  },
  {
    id: "email",
    label: "E-mail",
    type: "email",
    autoComplete: "email",
    hint: "The receipt and the way back to your files go here.",
    maxLength: 254,
  },
  {
    id: "phone",
    label: "Phone",
    type: "tel",
    autoComplete: "tel",
    hint: "With its country code, like +44 20 7946 0958.",
    maxLength: 40,
  },
] as const

/** Who buys. Once a checkout has begun in this name, the block closes to one line. */
export function DetailsBlock({ checkout, disabled, errors, values, onChange }: DetailsBlockProps) {
  return (
    <CheckoutBlock number={1} title="You">
      {checkout ? (
        <div className="flex items-center justify-between gap-4 rounded-control border border-line bg-surface px-4 py-3">
          <p className="min-w-0">
            <span className="block truncate">{checkout.name}</span>
            <span className="block truncate text-ink-soft text-sm">{checkout.email}</span>
          </p>
          <Button disabled={disabled} onClick={onChange} size="small" variant="quiet">
            Change
          </Button>
        </div>
      ) : (
        fields.map((field) => (
          <Field
            error={errors[field.id]}
            hint={field.hint}
            id={field.id}
            key={field.id}
            label={field.label}
          >
            <Input
              aria-describedby={describedBy(field.id, {
                hint: field.hint,
                error: errors[field.id],
              })}
              aria-invalid={Boolean(errors[field.id])}
              autoComplete={field.autoComplete}
              defaultValue={values?.[field.id]}
              id={field.id}
              maxLength={field.maxLength}
              name={field.id}
              readOnly={disabled}
              required
              type={field.type}
            />
          </Field>
        ))
      )}
    </CheckoutBlock>
  )
}
