import { Text } from "@medusajs/ui"
import type { ReactNode } from "react"

interface SectionRowProps {
  label: string
  children: ReactNode
}

/** One fact of a section, laid out as in Medusa's own. */
export const SectionRow = ({ label, children }: SectionRowProps) => (
  <div className="grid grid-cols-2 items-start gap-x-4 px-6 py-3 text-ui-fg-subtle">
    <Text size="small" leading="compact" weight="plus">
      {label}
    </Text>
    <div className="txt-compact-small min-w-0 break-words">{children}</div>
  </div>
)
