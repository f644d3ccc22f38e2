import type { ReactNode } from "react"

interface CheckoutBlockProps {
  number: number
  title: string
  children: ReactNode
}

/** One of the short steps of a checkout, numbered. */
export function CheckoutBlock({ number, title, children }: CheckoutBlockProps) {
  return (
    <section aria-labelledby={`block-${number}`} className="flex flex-col gap-4">
      <h2 className="flex items-center gap-3 font-medium text-lg" id={`block-${number}`}>
        <span
          aria-hidden="true"
          className="grid size-7 place-items-center rounded-control bg-sunken font-medium text-ink-soft text-sm tabular-nums"
        >
          {number}
        </span>
        {title}
      </h2>
      {children}
    </section>
  )
}
