import type { StoreBenefit } from "@http"
import { Icon } from "@/components/ui/icon"
import { formatBytes } from "@/lib/format/bytes"
import { kindOf } from "./kinds"

function sizeWords(benefit: StoreBenefit): string {
  const parts: string[] = []
  if (benefit.file_count !== null) {
    parts.push(benefit.file_count === 1 ? "1 file" : `${benefit.file_count} files`)
  }
  if (benefit.size_bytes !== null) parts.push(formatBytes(benefit.size_bytes))
  return parts.join(", ")
}

/** What a buyer gets, one line per benefit. */
export function BenefitList({ benefits }: { benefits: StoreBenefit[] }) {
  return (
    <ul className="flex flex-col divide-y divide-line">
      {benefits.map((benefit) => {
        const size = sizeWords(benefit)
        return (
          <li className="flex items-start gap-3 py-3 first:pt-0 last:pb-0" key={benefit.id}>
            <Icon className="mt-0.5 text-tile-text" node={kindOf(benefit.kind).icon} />
            <span className="min-w-0">
              <span className="block text-pretty">{benefit.title}</span>
              {size ? <span className="block text-ink-faint text-sm">{size}</span> : null}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
