import { FileLock2, HandCoins, ReceiptText } from "lucide"
import type { Metadata } from "next"
import Link from "next/link"
import { connection } from "next/server"
import { buttonStyles } from "@/components/ui/button-styles"
import { Icon } from "@/components/ui/icon"
import { Mosaic } from "@/components/ui/mosaic"
import { CreatorCard } from "@/features/shop/creator-card"
import { listCreators } from "@/features/shop/queries"
import { env } from "@/lib/env"

const TITLE = "Sell what you know. See where every cent went."
const CREATORS_SHOWN = 6

const reasons = [
  {
    icon: HandCoins,
    title: "Your share, before you publish",
    text: "Type a price and see the fee and what reaches you. The ledger books with the same sum.",
  },
  {
    icon: ReceiptText,
    title: "A wallet you can check",
    text: "Every sale opens into gross, fee and net, and says when it becomes available.",
  },
  {
    icon: FileLock2,
    title: "Files only buyers open",
    text: "No public links. Each download is signed, short-lived and tied to a purchase.",
  },
]

export async function generateMetadata(): Promise<Metadata> {
  await connection()
  return {
    title: { absolute: `Tessera: ${TITLE}` },
    alternates: { canonical: env.storefrontUrl() },
    openGraph: { type: "website", title: TITLE, url: env.storefrontUrl(), siteName: "Tessera" },
  }
}

export default async function LandingPage() {
  // Made per visit from cached data, so that building needs no backend.
  await connection()
  // The page stands without its examples; what failed is the backend's to report.
  const creators = await listCreators().catch(() => [])
  return (
    <div className="mx-auto flex w-full max-w-6xl flex-col gap-16 px-4 sm:px-6 lg:gap-24">
      <section className="grid items-center gap-x-16 gap-y-8 pt-6 lg:grid-cols-2 lg:pt-16">
        <div className="flex flex-col gap-5">
          <h1 className="font-semibold text-3xl tracking-tight sm:text-4xl">{TITLE}</h1>
          <p className="measure text-ink-soft text-lg">
            Put up a file, set a price, share one page. Buyers pay and open it at once; you watch
            the money arrive, with the sum behind every number.
          </p>
          <div className="flex flex-wrap gap-3 pt-1">
            <Link
              className={buttonStyles({ size: "large" })}
              href="/studio/signup"
              prefetch={false}
            >
              Start selling
            </Link>
            {creators[0] ? (
              <Link
                className={buttonStyles({ size: "large", variant: "secondary" })}
                href={`/${creators[0].handle}`}
                prefetch={false}
              >
                See a creator's page
              </Link>
            ) : null}
          </div>
        </div>
        <Mosaic
          className="aspect-[2/1] w-full rounded-card lg:aspect-[4/3]"
          columns={16}
          rows={12}
          seed="tessera"
        />
      </section>
      <section aria-label="What you can rely on" className="grid gap-8 md:grid-cols-3">
        {reasons.map((reason) => (
          <div className="flex flex-col gap-2 border-line border-t pt-4" key={reason.title}>
            <Icon className="text-tile-text" node={reason.icon} />
            <h2 className="font-medium text-lg">{reason.title}</h2>
            <p className="text-ink-soft">{reason.text}</p>
          </div>
        ))}
      </section>
      {creators.length > 0 ? (
        <section aria-labelledby="creators" className="flex flex-col gap-4">
          <h2 className="font-semibold text-xl" id="creators">
            Selling here now
          </h2>
          <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
            {creators.slice(0, CREATORS_SHOWN).map((creator) => (
              <CreatorCard creator={creator} key={creator.id} />
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  )
}
