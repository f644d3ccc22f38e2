import type { Metadata } from "next"
import Link from "next/link"
import { MessagePage } from "@/components/shell/message-page"
import { SiteFooter } from "@/components/shell/site-footer"
import { SiteHeader } from "@/components/shell/site-header"
import { buttonStyles } from "@/components/ui/button-styles"

export const metadata: Metadata = { title: "Not found", robots: { index: false } }

export default function NotFound() {
  return (
    <>
      <SiteHeader />
      <main className="flex-1">
        <MessagePage
          actions={
            <Link className={buttonStyles({ variant: "secondary" })} href="/">
              Go to the front page
            </Link>
          }
          title="There is nothing at this address"
        >
          <p>It may have moved, been hidden by its creator, or the address has a typing slip.</p>
          <p>What you bought stays in your library, even when its page is gone.</p>
        </MessagePage>
      </main>
      <SiteFooter />
    </>
  )
}
