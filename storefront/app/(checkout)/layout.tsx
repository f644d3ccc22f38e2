import Link from "next/link"
import type { ReactNode } from "react"
import { Wordmark } from "@/components/shell/wordmark"

/** Nothing here leads away from what one came to do. */
export default function CheckoutLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <header className="mx-auto flex h-16 w-full max-w-5xl items-center px-4 sm:px-6">
        <Link className="inline-flex rounded-sm" href="/" prefetch={false}>
          <Wordmark />
        </Link>
      </header>
      <main className="w-full flex-1 pb-16">{children}</main>
    </>
  )
}
