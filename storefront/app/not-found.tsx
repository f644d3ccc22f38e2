import type { Metadata } from "next"
import { NotFoundMessage } from "@/components/shell/not-found-message"
import { SiteFooter } from "@/components/shell/site-footer"
import { SiteHeader } from "@/components/shell/site-header"

export const metadata: Metadata = { title: "Not found", robots: { index: false } }

/** For addresses outside every group of pages; a group with a frame of its own has its own. */
export default function NotFound() {
  return (
    <>
      <SiteHeader />
      <main className="flex-1">
        <NotFoundMessage />
      </main>
      <SiteFooter />
    </>
  )
}
