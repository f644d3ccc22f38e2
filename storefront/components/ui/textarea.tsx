import type { ComponentProps } from "react"
import { controlStyles } from "./control-styles"

export function Textarea({ className, rows = 5, ...rest }: ComponentProps<"textarea">) {
  return (
    <textarea
      {...rest}
      className={controlStyles(`field-sizing-content min-h-24 py-2.5 ${className ?? ""}`)}
      rows={rows}
    />
  )
}
