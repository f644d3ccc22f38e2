import type { IconNode } from "lucide"
import type { ReactNode } from "react"
import { cx } from "@/lib/cx"
import { Icon } from "./icon"

/** good = money that arrived, wait = something is awaited, bad = failed or destroyed. */
export type Tone = "neutral" | "good" | "wait" | "bad" | "tile"

const tones: Record<Tone, string> = {
  neutral: "bg-sunken text-ink-soft",
  good: "bg-good-soft text-good",
  wait: "bg-wait-soft text-wait",
  bad: "bg-bad-soft text-bad",
  tile: "tint text-tile-text",
}

interface BadgeProps {
  tone?: Tone
  icon?: IconNode
  children: ReactNode
}

export function Badge({ tone = "neutral", icon, children }: BadgeProps) {
  return (
    <span
      className={cx(
        "inline-flex h-6 items-center gap-1 whitespace-nowrap rounded-full px-2 font-medium text-xs",
        tones[tone],
      )}
    >
      {icon ? <Icon node={icon} size={14} /> : null}
      {children}
    </span>
  )
}
