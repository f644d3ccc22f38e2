import { cx } from "@/lib/cx"

/** Keeps the place of what is loading. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={cx("block animate-breathe rounded-control bg-line", className)}
    />
  )
}
