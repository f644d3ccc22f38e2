import type { Metadata } from "next"
import Link from "next/link"
import type { ReactNode } from "react"
import { Wordmark } from "@/components/shell/wordmark"
import { readCreatorSession } from "@/features/studio/api/read-creator-session"
import { AccountMenu } from "@/features/studio/shell/account-menu"
import { BottomNav } from "@/features/studio/shell/bottom-nav"
import { OverlayAccent } from "@/features/studio/shell/overlay-accent"
import { PhoneBar } from "@/features/studio/shell/phone-bar"
import { SideNav } from "@/features/studio/shell/side-nav"

export const metadata: Metadata = {
  title: { default: "Studio", template: "%s · Studio" },
  robots: { index: false },
}

/** The studio around a page. Who may not be here is led away by the page, which knows where to come back to. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const session = await readCreatorSession()
  if (session.state !== "in") return children
  const { handle, display_name, accent } = session.creator

  return (
    <div className="flex flex-1 flex-col lg:flex-row" data-accent={accent}>
      <a
        className="sr-only focus:not-sr-only focus:fixed focus:start-4 focus:top-4 focus:z-50 focus:rounded-control focus:bg-surface focus:p-3"
        href="#content"
      >
        Skip to the page
      </a>
      <OverlayAccent accent={accent} />
      <PhoneBar display_name={display_name} handle={handle} />
      <aside className="sticky top-0 hidden h-dvh w-60 shrink-0 flex-col justify-between border-line border-e bg-surface px-3 py-5 lg:flex">
        <div className="flex flex-col gap-6">
          <Link className="rounded-sm px-3" href="/studio">
            <Wordmark />
          </Link>
          <SideNav />
        </div>
        <AccountMenu display_name={display_name} handle={handle} />
      </aside>
      <main
        className="mx-auto w-full min-w-0 max-w-5xl flex-1 px-4 pt-6 pb-28 sm:px-8 lg:pt-10 lg:pb-16"
        id="content"
      >
        {children}
      </main>
      <BottomNav />
    </div>
  )
}
