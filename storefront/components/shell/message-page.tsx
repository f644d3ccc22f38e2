import type { ReactNode } from "react"
import { Mosaic } from "@/components/ui/mosaic"

interface MessagePageProps {
  title: string
  children?: ReactNode
  /** One button, perhaps a quieter second. */
  actions?: ReactNode
  seed?: string
}

/** A page that says one thing: not found, sold out, a link that ran out. */
export function MessagePage({ title, children, actions, seed = "lost" }: MessagePageProps) {
  return (
    <div className="mx-auto flex w-full max-w-xl flex-col gap-5 px-4 py-12 sm:px-6 sm:py-20">
      <Mosaic className="h-16 w-40 rounded-control" columns={10} rows={4} seed={seed} />
      <h1 className="font-semibold text-2xl">{title}</h1>
      {children ? <div className="flex flex-col gap-3 text-ink-soft">{children}</div> : null}
      {actions ? <div className="flex flex-wrap gap-3 pt-2">{actions}</div> : null}
    </div>
  )
}
