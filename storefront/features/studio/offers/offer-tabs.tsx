import type { OfferStatus } from "@http"
import Link from "next/link"
import { cx } from "@/lib/cx"

const tabs: { status: OfferStatus | null; label: string }[] = [
  { status: null, label: "All" },
  { status: "published", label: "Published" },
  { status: "draft", label: "Drafts" },
  { status: "hidden", label: "Hidden" },
  { status: "archived", label: "Archived" },
]

/** Which offers are listed. Links, so that the choice survives a reload and the back button. */
export function OfferTabs({ status }: { status: OfferStatus | null }) {
  return (
    <nav aria-label="Which offers" className="-mx-1 flex flex-wrap gap-1">
      {tabs.map((tab) => {
        const current = tab.status === status
        return (
          <Link
            aria-current={current ? "true" : undefined}
            className={cx(
              "flex h-9 items-center rounded-full px-3 text-sm",
              current ? "bg-sunken font-medium text-ink" : "text-ink-soft hover:bg-sunken",
            )}
            href={tab.status === null ? "/studio/offers" : `/studio/offers?status=${tab.status}`}
            key={tab.label}
          >
            {tab.label}
          </Link>
        )
      })}
    </nav>
  )
}
