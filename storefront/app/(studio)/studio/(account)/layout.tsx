import Link from "next/link"
import type { ReactNode } from "react"
import { Wordmark } from "@/components/shell/wordmark"

/** The doors of the studio: nothing to be distracted by. */
export default function AccountLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <header className="mx-auto flex h-16 w-full max-w-6xl items-center px-4 sm:px-6">
        <Link className="rounded-sm" href="/">
          <Wordmark />
        </Link>
      </header>
      <main className="w-full flex-1" id="content">
        {children}
      </main>
    </>
  )
}
