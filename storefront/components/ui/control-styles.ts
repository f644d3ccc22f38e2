import { cx } from "@/lib/cx"

/** Shared look of everything one can type into. 16 px, or phones zoom in. */
export function controlStyles(className?: string): string {
  return cx(
    "w-full min-w-0 rounded-control border border-control bg-surface px-3 text-base text-ink",
    "placeholder:text-ink-faint [&:not(select)]:read-only:bg-sunken disabled:bg-sunken disabled:text-ink-faint",
    "aria-invalid:border-bad focus-visible:outline-offset-0",
    className,
  )
}

/** What ties a control to the hint and the error of its `Field`. */
export function describedBy(
  id: string,
  has: { hint?: unknown; error?: unknown },
): string | undefined {
  const ids = [has.hint ? `${id}-hint` : "", has.error ? `${id}-error` : ""].filter(Boolean)
  return ids.length > 0 ? ids.join(" ") : undefined
}
