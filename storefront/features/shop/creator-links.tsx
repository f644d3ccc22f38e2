import type { StoreCreator } from "@http"
import { ArrowUpRight } from "lucide"
import { Icon } from "@/components/ui/icon"

const isWeb = (url: string): boolean => /^https?:\/\//i.test(url)

/** A creator's own links. Only web addresses are ever rendered. */
export function CreatorLinks({ links }: { links: StoreCreator["links"] }) {
  const shown = links.filter((link) => isWeb(link.url))
  if (shown.length === 0) return null
  return (
    <ul className="flex flex-wrap gap-2">
      {shown.map((link) => (
        <li key={link.url}>
          <a
            className="inline-flex h-9 items-center gap-1 rounded-full border border-line-strong px-3 text-ink-soft text-sm transition-colors duration-150 ease-out hover:bg-sunken hover:text-ink"
            href={link.url}
            rel="nofollow noopener ugc me"
            target="_blank"
          >
            {link.label}
            <Icon node={ArrowUpRight} size={14} />
          </a>
        </li>
      ))}
    </ul>
  )
}
