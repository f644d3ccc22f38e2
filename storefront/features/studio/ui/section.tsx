import type { ReactNode } from "react"
import { Card } from "@/components/ui/card"

interface SectionProps {
  id: string
  title: string
  hint?: string
  children: ReactNode
}

/** One theme of the editor. */
export function Section({ id, title, hint, children }: SectionProps) {
  return (
    <Card
      aria-labelledby={`${id}-title`}
      className="flex flex-col gap-5 p-4 sm:p-6"
      id={id}
      role="group"
    >
      <div>
        <h2 className="font-semibold text-lg" id={`${id}-title`}>
          {title}
        </h2>
        {hint ? <p className="text-ink-soft text-sm">{hint}</p> : null}
      </div>
      {children}
    </Card>
  )
}
