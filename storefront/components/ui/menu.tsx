"use client"

import { DropdownMenu as Primitive } from "radix-ui"
import type { ReactNode } from "react"
import { cx } from "@/lib/cx"

export interface MenuItem {
  label: string
  onSelect: () => void
  danger?: boolean
  disabled?: boolean
}

interface MenuProps {
  /** Exactly one focusable element: a button with a name. */
  trigger: ReactNode
  items: MenuItem[]
}

export function Menu({ trigger, items }: MenuProps) {
  return (
    <Primitive.Root>
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          align="end"
          className="z-50 min-w-44 animate-appear rounded-card border border-line bg-surface p-1 shadow-float"
          collisionPadding={16}
          sideOffset={6}
        >
          {items.map((item) => (
            <Primitive.Item
              className={cx(
                "flex h-10 cursor-pointer select-none items-center rounded-control px-3 text-sm outline-none data-disabled:cursor-not-allowed data-highlighted:bg-sunken data-disabled:opacity-55",
                item.danger && "text-bad",
              )}
              disabled={item.disabled ?? false}
              key={item.label}
              onSelect={item.onSelect}
            >
              {item.label}
            </Primitive.Item>
          ))}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}
