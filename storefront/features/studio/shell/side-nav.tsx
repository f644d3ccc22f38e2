"use client"

import Link from "next/link"
import { usePathname } from "next/navigation"
import { Icon } from "@/components/ui/icon"
import { cx } from "@/lib/cx"
import { isCurrent, navItems } from "./nav-items"

export function SideNav() {
  const pathname = usePathname()
  return (
    <nav aria-label="Studio">
      <ul className="flex flex-col gap-1">
        {navItems.map((item) => {
          const current = isCurrent(item, pathname)
          return (
            <li key={item.href}>
              <Link
                aria-current={current ? "page" : undefined}
                className={cx(
                  "flex h-10 items-center gap-3 rounded-control px-3 text-sm transition-colors duration-150",
                  current
                    ? "tint font-medium text-ink"
                    : "text-ink-soft hover:bg-sunken hover:text-ink",
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
