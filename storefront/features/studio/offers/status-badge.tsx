import type { OfferStatus } from "@http"
import { Archive, Eye, EyeOff, PencilLine } from "lucide"
import { Badge } from "@/components/ui/badge"

const looks = {
  draft: { label: "Draft", tone: "neutral", icon: PencilLine },
  published: { label: "Published", tone: "good", icon: Eye },
  hidden: { label: "Hidden", tone: "wait", icon: EyeOff },
  archived: { label: "Archived", tone: "neutral", icon: Archive },
} as const

export function StatusBadge({ status }: { status: OfferStatus }) {
  const { label, tone, icon } = looks[status]
  return (
    <Badge icon={icon} tone={tone}>
      {label}
    </Badge>
  )
}
