import type { ReactNode } from "react"

interface PageHeaderProps {
  title: ReactNode
  children?: ReactNode
  /** Buttons, at the end of the line where there is room. */
  actions?: ReactNode
}

export function PageHeader({ title, children, actions }: PageHeaderProps) {
  return (
    <header className="mb-6 flex flex-wrap items-start justify-between gap-x-6 gap-y-4 lg:mb-8">
      <div className="flex min-w-0 flex-col gap-1">
        <h1 className="font-semibold text-2xl">{title}</h1>
        {children ? <div className="measure text-ink-soft">{children}</div> : null}
      </div>
      {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
    </header>
  )
}
