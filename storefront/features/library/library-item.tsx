import type { StoreLibraryItem } from "@http"
import Link from "next/link"
import { DateText } from "@/components/ui/date-text"
import { Mosaic } from "@/components/ui/mosaic"
import { PriceText } from "../shop/price-text"
import { EntitlementFiles } from "./entitlement-files"

/** One purchase: what, from whom, when, for how much, and everything it opens. */
export function LibraryItem({ item }: { item: StoreLibraryItem }) {
  const { offer, creator } = item
  return (
    <li
      className="flex flex-col gap-4 rounded-card border border-line bg-surface p-4 sm:p-5"
      data-accent={creator.accent}
    >
      <div className="flex items-center gap-4">
        <Mosaic
          className="size-14 shrink-0 rounded-control"
          columns={5}
          rows={5}
          seed={`${creator.handle}/${offer.slug}`}
        />
        <div className="min-w-0 flex-1">
          <h2 className="text-pretty font-medium text-lg">{offer.name}</h2>
          <p className="text-ink-soft text-sm">
            <Link
              className="underline decoration-line-strong underline-offset-3 hover:text-ink"
              href={`/${creator.handle}`}
              prefetch={false}
            >
              {creator.display_name}
            </Link>
            {" · bought "}
            <DateText at={item.purchased_at} />
            {" · "}
            <PriceText amount_minor={item.price_minor} currency_code={item.currency_code} />
            {" · "}
            <span className="whitespace-nowrap font-mono text-ink-faint text-xs">
              #{item.order_display_id}
            </span>
          </p>
        </div>
      </div>
      <div className="flex flex-col gap-5 border-line border-t pt-4">
        {item.entitlements.map((entitlement) => (
          <EntitlementFiles
            entitlement={entitlement}
            hrefOf={(asset_id) => `/library/files/${entitlement.id}/${asset_id}`}
            key={entitlement.id}
          />
        ))}
        {item.entitlements.length === 0 ? (
          <p className="text-ink-soft text-sm">
            We are still getting this ready. Look again in a minute; we also send a mail.
          </p>
        ) : null}
      </div>
    </li>
  )
}
