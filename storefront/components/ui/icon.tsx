import type { IconNode } from "lucide"
import { createElement } from "react"
import { cx } from "@/lib/cx"

interface IconProps {
  /** An icon of `lucide`, imported by name: `import { Check } from "lucide"`. */
  node: IconNode
  size?: number
  className?: string
}

/** Draws a lucide icon as plain SVG, so that server components carry no script for it. Decoration only. */
export function Icon({ node, size = 20, className }: IconProps) {
  return (
    <svg
      aria-hidden="true"
      className={cx("shrink-0", className)}
      fill="none"
      height={size}
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
      strokeWidth={1.5}
      viewBox="0 0 24 24"
      width={size}
    >
      {node.map(([tag, attributes]) =>
        createElement(tag, { ...attributes, key: `${tag}${JSON.stringify(attributes)}` }),
      )}
    </svg>
  )
}
