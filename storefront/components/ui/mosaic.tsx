import { cx } from "@/lib/cx"
import { mosaic } from "@/lib/mosaic/mosaic"

const fills = [
  "color-mix(in oklab, var(--ink) 5%, var(--surface))",
  "color-mix(in oklab, var(--ink) 11%, var(--surface))",
  "color-mix(in oklab, var(--tile) 26%, var(--surface))",
  "color-mix(in oklab, var(--tile) 58%, var(--surface))",
  "var(--tile)",
  "color-mix(in oklab, var(--tile) 72%, black)",
]

interface MosaicProps {
  seed: string
  columns?: number
  rows?: number
  className?: string
}

/** A generated picture in the accent of its surroundings. Decoration: hidden from assistive technology. */
export function Mosaic({ seed, columns = 6, rows = 6, className }: MosaicProps) {
  const picture = mosaic({ seed, columns, rows })
  return (
    <svg
      aria-hidden="true"
      className={cx("block bg-surface", className)}
      preserveAspectRatio="xMidYMid slice"
      viewBox={`0 0 ${columns} ${rows}`}
    >
      {picture.paths.map((path, tone) =>
        path ? <path d={path} fill={fills[tone]} key={path} /> : null,
      )}
    </svg>
  )
}
