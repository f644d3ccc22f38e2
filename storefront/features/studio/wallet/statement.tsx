"use client"

import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Card } from "@/components/ui/card"
import { FormMessage } from "@/components/ui/form-message"
import { StatementLine } from "./statement-line"
import type { LiveStatement } from "./use-live-statement"

/** The lines, newest first, and a way to older ones. */
export function Statement({ live }: { live: LiveStatement }) {
  const [state, setState] = useState<"idle" | "loading" | "failed">("idle")

  async function more() {
    setState("loading")
    setState((await live.loadMore()) ? "idle" : "failed")
  }

  return (
    <div className="flex flex-col gap-4">
      <Card className="overflow-hidden">
        <div
          aria-hidden="true"
          className="hidden grid-cols-[104px_minmax(0,1fr)_120px_128px_20px] gap-x-3 border-line border-b px-5 py-2 text-ink-faint text-xs md:grid"
        >
          <span>Date</span>
          <span>What</span>
          <span className="text-end">Amount</span>
          <span className="text-end">Balance</span>
        </div>
        <ul aria-label="Statement">
          {live.lines.map((line) => (
            <StatementLine isFresh={live.freshIds.has(line.id)} key={line.id} line={line} />
          ))}
        </ul>
      </Card>
      {live.hasMore ? (
        <div className="flex flex-col items-center gap-3">
          <Button onClick={more} pending={state === "loading"} size="small" variant="secondary">
            Show older lines
          </Button>
        </div>
      ) : null}
      <FormMessage
        message={
          state === "failed" ? "Older lines could not be loaded. Check your connection." : null
        }
      />
    </div>
  )
}
