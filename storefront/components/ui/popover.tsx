"use client"

import { Popover as Primitive } from "radix-ui"
import type { ReactNode } from "react"

interface PopoverProps {
  /** Exactly one focusable element: a button. */
  trigger: ReactNode
  children: ReactNode
  align?: "start" | "center" | "end"
}

/** Opens on click: "every number can be opened". */
export function Popover({ trigger, children, align = "center" }: PopoverProps) {
  return (
    <Primitive.Root>
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          align={align}
          className="z-50 w-72 max-w-[calc(100vw-32px)] animate-appear rounded-card border border-line bg-surface p-4 text-sm shadow-float"
          collisionPadding={16}
          sideOffset={6}
        >
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}
