import type { ReactNode } from "react"
import { Mosaic } from "@/components/ui/mosaic"

interface AccountFrameProps {
  title: string
  lead?: ReactNode
  children: ReactNode
  /** Below the form: the other way in. */
  aside?: ReactNode
}

/** Log-in, sign-up and setting a password: one narrow column. */
export function AccountFrame({ title, lead, children, aside }: AccountFrameProps) {
  return (
    <div className="mx-auto flex w-full max-w-sm flex-col gap-6 px-4 py-8 sm:py-16">
      <Mosaic className="h-10 w-30 rounded-control" columns={9} rows={3} seed={title} />
      <div className="flex flex-col gap-2">
        <h1 className="font-semibold text-2xl">{title}</h1>
        {lead ? <p className="text-ink-soft">{lead}</p> : null}
      </div>
      {children}
      {aside ? (
        <div className="border-line border-t pt-4 text-ink-soft text-sm">{aside}</div>
      ) : null}
    </div>
  )
}
