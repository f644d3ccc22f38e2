import { ArrowLeft } from "lucide"
import Link from "next/link"
import type { ReactNode } from "react"
import { Icon } from "@/components/ui/icon"

export function BackLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link
      className="-ms-1 mb-3 inline-flex h-8 items-center gap-1.5 rounded-control px-1 text-ink-soft text-sm hover:text-ink"
      href={href}
    >
      <Icon className="rtl:-scale-x-100" node={ArrowLeft} size={16} />
      {children}
    </Link>
  )
}
