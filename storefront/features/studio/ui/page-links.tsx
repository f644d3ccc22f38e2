import Link from "next/link"
import { buttonStyles } from "@/components/ui/button-styles"

interface PageLinksProps {
  path: string
  /** What else is in the address, kept from page to page. */
  query: Record<string, string | null>
  cursor: string | null
  next: string | null
}

/** Back to the newest, on to the older: what a cursor can honestly offer. */
export function PageLinks({ path, query, cursor, next }: PageLinksProps) {
  if (cursor === null && next === null) return null
  const link = (to: string | null) => {
    const given = Object.entries({ ...query, cursor: to }).filter(([, value]) => value !== null)
    const text = new URLSearchParams(given as [string, string][]).toString()
    return text === "" ? path : `${path}?${text}`
  }
  const look = buttonStyles({ variant: "secondary", size: "small" })
  return (
    <nav aria-label="Pages" className="flex justify-center gap-2">
      {cursor === null ? null : (
        <Link className={look} href={link(null)}>
          Newest
        </Link>
      )}
      {next === null ? null : (
        <Link className={look} href={link(next)}>
          Older
        </Link>
      )}
    </nav>
  )
}
