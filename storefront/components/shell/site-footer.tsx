import Link from "next/link"

export function SiteFooter() {
  return (
    <footer className="mx-auto mt-auto flex w-full max-w-6xl flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 pt-16 pb-8 text-ink-faint text-sm sm:px-6">
      <span>Sold with Tessera. Every cent accounted for.</span>
      <Link className="hover:text-ink" href="/studio/signup" prefetch={false}>
        Sell what you know
      </Link>
    </footer>
  )
}
