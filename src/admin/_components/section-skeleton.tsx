import { Skeleton } from "@medusajs/ui"

/** A section's rows before their data is there; as tall as the rows will be. */
export const SectionSkeleton = ({ rows = 3 }: { rows?: number }) => (
  <div aria-busy="true" className="divide-y">
    {Array.from({ length: rows }, (_, row) => `row-${row}`).map((key) => (
      <div key={key} className="grid grid-cols-2 gap-x-4 px-6 py-3">
        <Skeleton className="h-5 w-20" />
        <Skeleton className="h-5 w-28" />
      </div>
    ))}
  </div>
)
