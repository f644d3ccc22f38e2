import { cx } from "@/lib/cx"
import { Mosaic } from "./mosaic"

/** A round mosaic from a handle; size through `className`. */
export function Avatar({ handle, className }: { handle: string; className?: string }) {
  return (
    <span className={cx("block shrink-0 overflow-hidden rounded-full bg-surface", className)}>
      <Mosaic
        bands={0.3}
        className="size-full"
        columns={3}
        look="tile"
        rows={3}
        seed={`avatar/${handle}`}
      />
    </span>
  )
}
