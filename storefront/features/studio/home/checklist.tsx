import type { ChecklistItem, ChecklistKey } from "@http"
import { ArrowRight, CircleCheck, CircleDashed, Clock } from "lucide"
import Link from "next/link"
import { Card } from "@/components/ui/card"
import { Icon } from "@/components/ui/icon"
import { cx } from "@/lib/cx"

const steps: Record<ChecklistKey, { title: string; why: string; href: string | null }> = {
  profile: {
    title: "Introduce yourself",
    why: "A sentence about you on your page makes strangers trust it.",
    href: "/studio/settings",
  },
  email: {
    title: "Confirm your e-mail",
    why: "Coming soon. You can sell without it.",
    href: null,
  },
  phone: {
    title: "Confirm your phone",
    why: "Coming soon. You can sell without it.",
    href: null,
  },
  offer: {
    title: "Make your first offer",
    why: "A name, a price, and a file or a link.",
    href: "/studio/offers/new",
  },
  publish: {
    title: "Publish an offer",
    why: "Then it is on your page and can be bought.",
    href: "/studio/offers",
  },
  first_sale: {
    title: "Make your first sale",
    why: "Send the address of your page to the people who asked you for this.",
    href: null,
  },
}

/** What is left before the first sale. Renders nothing once everything that can be done is done. */
export function Checklist({ items }: { items: ChecklistItem[] }) {
  const open = items.filter((item) => item.available && !item.done)
  if (open.length === 0) return null
  const possible = items.filter((item) => item.available)
  const nextKey = open[0]?.key
  const hasSold = items.some((item) => item.key === "first_sale" && item.done)

  return (
    <Card className={cx("p-4 sm:p-5", !hasSold && "order-first")}>
      <div className="mb-2 flex items-baseline justify-between gap-4">
        <h2 className="font-semibold text-lg">
          {hasSold ? "Still worth doing" : "Before your first sale"}
        </h2>
        <span className="text-ink-faint text-sm">
          {possible.length - open.length} of {possible.length} done
        </span>
      </div>
      <ol className="flex flex-col">
        {items.map((item) => (
          <Step isNext={item.key === nextKey} item={item} key={item.key} />
        ))}
      </ol>
    </Card>
  )
}

function Step({ item, isNext }: { item: ChecklistItem; isNext: boolean }) {
  const { title, why, href } = steps[item.key]
  const icon = item.done ? CircleCheck : item.available ? CircleDashed : Clock
  const body = (
    <>
      <Icon
        className={cx(
          "mt-0.5",
          item.done ? "text-good" : isNext ? "text-tile-text" : "text-ink-faint",
        )}
        node={icon}
      />
      <span className="min-w-0 flex-1">
        <span className={cx("font-medium", (item.done || !item.available) && "text-ink-soft")}>
          {title}
        </span>
        {item.done ? (
          <span className="sr-only"> (done)</span>
        ) : (
          <span className="block text-ink-faint text-sm">{why}</span>
        )}
      </span>
      {href !== null && !item.done && item.available ? (
        <Icon className="mt-0.5 text-ink-faint" node={ArrowRight} size={18} />
      ) : null}
    </>
  )
  const className = "flex items-start gap-3 rounded-control px-2 py-2.5 -mx-2"
  return (
    <li>
      {href !== null && !item.done && item.available ? (
        <Link className={cx(className, "hover:bg-sunken", isNext && "tint")} href={href}>
          {body}
        </Link>
      ) : (
        <div className={className}>{body}</div>
      )}
    </li>
  )
}
