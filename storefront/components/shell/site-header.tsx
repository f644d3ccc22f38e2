import Link from "next/link"
import { Wordmark } from "./wordmark"

/** Header of the public pages: no session is read here, so that they stay cacheable. */
export function SiteHeader() {
  return (
    <header className="mx-auto flex h-16 w-full max-w-6xl items-center justify-between px-4 sm:px-6">
      <Link className="inline-flex rounded-sm" href="/" prefetch={false}>
        <Wordmark />
      </Link>
      <nav aria-label="Site" className="flex items-center gap-5 text-ink-soft text-sm">
        <Link className="hover:text-ink" href="/library" prefetch={false}>
          Library
        </Link>
        <Link className="hover:text-ink" href="/studio" prefetch={false}>
          Studio
        </Link>
      </nav>
    </header>
  )
}
