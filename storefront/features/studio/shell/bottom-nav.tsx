"use client"

import Link from "next/link"
import { usePathname } from "next/navigation"
import { Icon } from "@/components/ui/icon"
import { cx } from "@/lib/cx"
import { isCurrent, navItems } from "./nav-items"

/** The studio's pages within reach of a thumb. */
export function BottomNav() {
  const pathname = usePathname()
  return (
    <nav
      aria-label="Studio"
      className="fixed inset-x-0 bottom-0 z-20 border-line border-t bg-surface pb-[env(safe-area-inset-bottom)] lg:hidden"
    >
      <ul className="mx-auto grid max-w-lg grid-cols-5">
        {navItems.map((item) => {
          const current = isCurrent(item, pathname)
          return (
            <li key={item.href}>
              <Link
                aria-current={current ? "page" : undefined}
                className={cx(
                  "flex h-16 flex-col items-center justify-center gap-1 text-xs focus-visible:-outline-offset-2",
                  current ? "font-medium text-ink" : "text-ink-soft",
                )}
                href={item.href}
              >
                <Icon node={item.icon} {...(current ? { className: "text-tile-text" } : {})} />
                {item.label}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
