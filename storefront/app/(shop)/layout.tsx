import type { ReactNode } from "react"
import { SiteFooter } from "@/components/shell/site-footer"
import { SiteHeader } from "@/components/shell/site-header"

export default function ShopLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <SiteHeader />
      <main className="w-full flex-1" id="content">
        {children}
      </main>
      <SiteFooter />
    </>
  )
}
