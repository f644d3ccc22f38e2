"use client"

import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"

interface LimitFieldProps {
  id: string
  legend: string
  /** The choice without a number: "For ever", "As many as are wanted". */
  open: string
  /** The choice with one: "For a number of days". */
  limited: string
  unit: string
  isLimited: boolean
  value: string
  hint?: string
  error: string | undefined
  onChoose: (isLimited: boolean) => void
  onChange: (value: string) => void
}

/** No limit, or a number: two radio buttons and, where it is needed, a field. */
export function LimitField(props: LimitFieldProps) {
  const { id, legend, open, limited, unit, isLimited, value, hint, error } = props
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-2 font-medium text-sm">{legend}</legend>
      {[
        { text: open, on: false },
        { text: limited, on: true },
      ].map((choice) => (
        <label className="flex min-h-8 items-center gap-3 text-sm" key={choice.text}>
          <input
            checked={isLimited === choice.on}
            className="size-5 accent-(--tile)"
            name={`${id}-choice`}
            onChange={() => props.onChoose(choice.on)}
            type="radio"
          />
          {choice.text}
        </label>
      ))}
      {isLimited ? (
        <Field className="max-w-48" error={error} hint={hint} id={id} label={unit}>
          <Input
            aria-describedby={`${id}-hint ${id}-error`}
            aria-invalid={error !== undefined}
            id={id}
            inputMode="numeric"
            maxLength={9}
            onChange={(event) => props.onChange(event.target.value)}
            value={value}
          />
        </Field>
      ) : null}
    </fieldset>
  )
}
