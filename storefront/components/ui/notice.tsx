import { CircleAlert, CircleCheck, Clock, Info } from "lucide"
import type { ReactNode } from "react"
import { cx } from "@/lib/cx"
import type { Tone } from "./badge"
import { Icon } from "./icon"

const looks = {
  neutral: { className: "bg-sunken text-ink-soft", icon: Info },
  good: { className: "bg-good-soft text-good", icon: CircleCheck },
  wait: { className: "bg-wait-soft text-wait", icon: Clock },
  bad: { className: "bg-bad-soft text-bad", icon: CircleAlert },
}

interface NoticeProps {
  tone?: Exclude<Tone, "tile">
  /** One short line; details go below it as children. */
  title?: ReactNode
  children?: ReactNode
  className?: string
  /** `alert` for what has just gone wrong, `status` for news. Leave out for what was there from the start. */
  role?: "alert" | "status"
}

export function Notice({ tone = "neutral", title, children, className, role }: NoticeProps) {
  const look = looks[tone]
  return (
    <div
      className={cx("flex gap-3 rounded-control px-4 py-3 text-sm", look.className, className)}
      role={role}
    >
      <Icon className="mt-px" node={look.icon} size={18} />
      <div className="min-w-0 flex-1">
        {title ? <p className="font-medium">{title}</p> : null}
        {children}
      </div>
    </div>
  )
}
