import { cx } from "@/lib/cx"
import type { StreamState } from "./use-wallet-stream"

const words: Record<StreamState, { text: string; dot: string }> = {
  connecting: { text: "Connecting", dot: "bg-control" },
  live: { text: "Live", dot: "bg-good" },
  waiting: { text: "Reconnecting", dot: "animate-breathe bg-wait" },
}

/** How the live connection stands, quietly. */
export function ConnectionNote({ state }: { state: StreamState }) {
  return (
    <span
      className="inline-flex h-6 items-center gap-2 text-ink-faint text-xs"
      data-connection={state}
      title={
        state === "live"
          ? "New sales appear here by themselves."
          : "What you see may be a little old until the connection is back."
      }
    >
      <span aria-hidden="true" className={cx("size-2 rounded-full", words[state].dot)} />
      {words[state].text}
    </span>
  )
}
