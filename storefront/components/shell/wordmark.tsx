import { cx } from "@/lib/cx"

/** Four tiles, one bright, and the name. */
export function Wordmark({ className }: { className?: string }) {
  return (
    <span
      className={cx("inline-flex items-center gap-2.5 font-semibold tracking-tight", className)}
    >
      <svg aria-hidden="true" height="20" viewBox="0 0 20 20" width="20">
        <path d="M0 0h9v9H0z" fill="currentColor" opacity=".28" />
        <path d="M0 11h9v9H0z" fill="currentColor" opacity=".5" />
        <path d="M11 11h9v9h-9z" fill="currentColor" opacity=".28" />
        <path d="M11 0h9v9h-9z" fill="var(--tile)" />
      </svg>
      Tessera
    </span>
  )
}
