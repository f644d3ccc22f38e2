import type { ReactNode } from "react"
import { cx } from "@/lib/cx"
import { FieldError } from "./field-error"

interface FieldProps {
  /** The id of the control inside; hint and error get `<id>-hint` and `<id>-error`. */
  id: string
  label: ReactNode
  hint?: ReactNode
  error?: string | undefined
  /** Beside the label, right: "optional", a counter. */
  aside?: ReactNode
  className?: string
  children: ReactNode
}

/** A label, its control, a hint and the error of that control, in this order. */
export function Field({ id, label, hint, error, aside, className, children }: FieldProps) {
  return (
    <div className={cx("flex min-w-0 flex-col gap-1.5", className)}>
      <div className="flex items-baseline justify-between gap-4">
        <label className="font-medium text-sm" htmlFor={id}>
          {label}
        </label>
        {aside ? <span className="text-ink-faint text-xs">{aside}</span> : null}
      </div>
      {children}
      {hint ? (
        <p className="text-ink-faint text-sm" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      <FieldError id={`${id}-error`} message={error} />
    </div>
  )
}
