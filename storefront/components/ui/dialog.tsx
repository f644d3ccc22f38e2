"use client"

import { X } from "lucide"
import { Dialog as Primitive } from "radix-ui"
import type { ReactNode } from "react"
import { Icon } from "./icon"

interface DialogProps {
  open: boolean
  /** Absent: the question must be answered by one of the buttons inside. */
  onClose?: () => void
  title: string
  /** The tile of what lies below: a dialog stands outside it in the document. */
  accent?: string
  description?: ReactNode
  children: ReactNode
}

/** A question above the page. Focus stays inside and returns to where it was. */
export function Dialog({ open, onClose, title, accent, description, children }: DialogProps) {
  const keep = (event: Event) => {
    if (!onClose) event.preventDefault()
  }
  return (
    <Primitive.Root onOpenChange={(next) => (next ? undefined : onClose?.())} open={open}>
      <Primitive.Portal>
        <Primitive.Overlay className="fixed inset-0 z-40 animate-appear bg-veil" />
        <Primitive.Content
          {...(description ? {} : { "aria-describedby": undefined })}
          className="fixed inset-x-4 bottom-4 z-50 mx-auto max-h-[85dvh] max-w-md animate-appear overflow-y-auto rounded-card border border-line bg-surface p-6 shadow-float sm:top-1/2 sm:bottom-auto sm:-translate-y-1/2"
          data-accent={accent}
          onEscapeKeyDown={keep}
          onPointerDownOutside={keep}
        >
          <div className="flex items-start justify-between gap-4">
            <Primitive.Title className="font-semibold text-xl">{title}</Primitive.Title>
            {onClose ? (
              <Primitive.Close
                aria-label="Close"
                className="-m-2 rounded-control p-2 text-ink-faint hover:bg-sunken hover:text-ink"
              >
                <Icon node={X} />
              </Primitive.Close>
            ) : null}
          </div>
          {description ? (
            <Primitive.Description asChild>
              <div className="mt-2 text-ink-soft">{description}</div>
            </Primitive.Description>
          ) : null}
          <div className="mt-6">{children}</div>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}
