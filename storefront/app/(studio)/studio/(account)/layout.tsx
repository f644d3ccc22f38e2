import Link from "next/link"
import type { ReactNode } from "react"
import { Wordmark } from "@/components/shell/wordmark"

/** The doors of the studio: one narrow column, nothing to be distracted by. */
export default function AccountLayout({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto flex w-full max-w-md flex-1 flex-col px-4 pb-16">
      <header className="flex h-16 items-center justify-between">
        <Link className="rounded-sm" href="/">
          <Wordmark />
        </Link>
        <span className="text-ink-faint text-sm">Studio</span>
      </header>
      <main className="flex flex-col gap-8 pt-8 sm:pt-16" id="content">
        {children}
      </main>
    </div>
  )
}
