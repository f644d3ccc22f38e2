import Link from "next/link"
import { buttonStyles } from "@/components/ui/button-styles"
import type { OfferPath } from "./start-checkout"

/** The last one went while this buyer was reading or typing. */
export function SoldOutNotice({ path }: { path: Pick<OfferPath, "handle" | "slug"> }) {
  return (
    <div className="flex flex-col items-start gap-4" role="status">
      <h2 className="font-semibold text-xl">The last one has just gone</h2>
      <p className="measure text-ink-soft">
        Someone else was a moment faster. You were not charged. If their payment does not go
        through, a place opens again within 15 minutes: look at the offer once more then.
      </p>
      <div className="flex flex-wrap gap-3">
        <Link className={buttonStyles({})} href={`/${path.handle}`} prefetch={false}>
          See what else there is
        </Link>
        <Link
          className={buttonStyles({ variant: "secondary" })}
          href={`/${path.handle}/${path.slug}`}
          prefetch={false}
        >
          Back to the offer
        </Link>
      </div>
    </div>
  )
}
