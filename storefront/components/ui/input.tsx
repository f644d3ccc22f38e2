import type { ComponentProps } from "react"
import { controlStyles } from "./control-styles"

export function Input({ className, ...rest }: ComponentProps<"input">) {
  return <input {...rest} className={controlStyles(`h-11 ${className ?? ""}`)} />
}
