import { cx } from "@/lib/cx"
import { mosaic } from "@/lib/mosaic/mosaic"

const looks = {
  /** Laid in stone: quiet ground, the accent in bands. */
  stone: {
    ground: "bg-surface",
    fills: [
      "color-mix(in oklab, var(--ink) 5%, var(--surface))",
      "color-mix(in oklab, var(--ink) 11%, var(--surface))",
      "color-mix(in oklab, var(--tile) 26%, var(--surface))",
      "color-mix(in oklab, var(--tile) 58%, var(--surface))",
      "var(--tile)",
      "color-mix(in oklab, var(--tile) 72%, black)",
    ],
  },
  /** Cut from one tile: dark ground, for what must stand out from a stone mosaic. */
  tile: {
    ground: "bg-[color-mix(in_oklab,var(--tile)_52%,black)]",
    fills: [
      "color-mix(in oklab, var(--tile) 70%, black)",
      "color-mix(in oklab, var(--tile) 86%, black)",
      "var(--tile)",
      "color-mix(in oklab, var(--tile) 72%, white)",
      "color-mix(in oklab, var(--tile) 40%, white)",
      "color-mix(in oklab, var(--tile) 14%, white)",
    ],
  },
}

interface MosaicProps {
  seed: string
  columns?: number
  rows?: number
  look?: keyof typeof looks
  bands?: number
  className?: string
}

/** A generated picture in the accent of its surroundings. Decoration: hidden from assistive technology. */
export function Mosaic({
  seed,
  columns = 6,
  rows = 6,
  look = "stone",
  bands,
  className,
}: MosaicProps) {
  const picture = mosaic({ seed, columns, rows, ...(bands === undefined ? {} : { bands }) })
  const { ground, fills } = looks[look]
  return (
    <svg
      aria-hidden="true"
      className={cx("block", ground, className)}
      preserveAspectRatio="xMidYMid slice"
      viewBox={`0 0 ${columns} ${rows}`}
    >
      {picture.paths.map((path, tone) =>
        path ? <path d={path} fill={fills[tone]} key={fills[tone]} /> : null,
      )}
    </svg>
  )
}
