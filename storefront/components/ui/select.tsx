import { ChevronDown } from "lucide"
import type { ComponentProps } from "react"
import { controlStyles } from "./control-styles"
import { Icon } from "./icon"

/** The browser's own select: best on phones and with a keyboard. */
export function Select({ className, children, ...rest }: ComponentProps<"select">) {
  return (
    <span className="relative block">
      <select {...rest} className={controlStyles(`h-11 appearance-none pe-10 ${className ?? ""}`)}>
        {children}
      </select>
      <Icon
        className="-translate-y-1/2 pointer-events-none absolute end-3 top-1/2 text-ink-faint"
        node={ChevronDown}
        size={18}
      />
    </span>
  )
}
