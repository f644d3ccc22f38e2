import type { ReactNode } from "react"

interface EmptyStateProps {
  /** The real thing, faded: what will stand here. */
  example?: ReactNode
  title: string
  children?: ReactNode
  /** One button. */
  action?: ReactNode
}

export function EmptyState({ example, title, children, action }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center gap-4 rounded-card border border-line border-dashed px-6 py-12 text-center">
      {example ? (
        <div aria-hidden="true" className="pointer-events-none w-full max-w-md opacity-45" inert>
          {example}
        </div>
      ) : null}
      <div className="flex flex-col gap-1">
        <p className="font-medium text-lg">{title}</p>
        {children ? <div className="measure text-ink-soft text-sm">{children}</div> : null}
      </div>
      {action}
    </div>
  )
}
