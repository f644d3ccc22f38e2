import type { MedusaResponse } from "@medusajs/framework/http"
import type { WalletStreamEvents } from "#lib/http/creator"

const KEEP_ALIVE_MS = 15_000
/** A token may have been revoked since the stream began: the browser comes back with it, and is asked again. */
const LIFETIME_MS = 15 * 60_000
const STREAMS_PER_CREATOR_MAX = 8

const open = new Map<string, Set<WalletStream>>()

function closeAll(): void {
  for (const streams of open.values()) for (const stream of streams) stream.close()
}

/** One open `text/event-stream`. Ends with the browser, after its lifetime, or when the process is asked to stop. */
export class WalletStream {
  private readonly timers: NodeJS.Timeout[]
  private closed = false

  constructor(
    private readonly creator_id: string,
    private readonly res: MedusaResponse,
    private readonly onClose: () => void,
  ) {
    res.writeHead(200, {
      "Content-Type": "text/event-stream; charset=utf-8",
      "Cache-Control": "private, no-store, no-transform",
      Connection: "keep-alive",
      "X-Accel-Buffering": "no",
    })
    res.write("retry: 2000\n\n")
    this.timers = [
      setInterval(() => this.res.write(": still here\n\n"), KEEP_ALIVE_MS),
      setTimeout(() => this.close(), LIFETIME_MS),
    ]
    for (const timer of this.timers) timer.unref()
    res.on("close", () => this.close())
    res.on("error", () => this.close())
    this.register()
  }

  send<Event extends keyof WalletStreamEvents>(
    event: Event,
    data: WalletStreamEvents[Event],
  ): void {
    if (!this.closed) this.res.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
  }

  close(): void {
    if (this.closed) return
    this.closed = true
    for (const timer of this.timers) clearTimeout(timer)
    const mine = open.get(this.creator_id)
    mine?.delete(this)
    if (mine?.size === 0) open.delete(this.creator_id)
    // Without this, an open stream would keep Medusa's server from ever closing.
    if (open.size === 0) process.off("SIGTERM", closeAll).off("SIGINT", closeAll)
    this.onClose()
    this.res.end()
  }

  private register(): void {
    if (open.size === 0) process.on("SIGTERM", closeAll).on("SIGINT", closeAll)
    const mine = open.get(this.creator_id) ?? new Set()
    open.set(this.creator_id, mine.add(this))
    const [oldest] = mine
    if (mine.size > STREAMS_PER_CREATOR_MAX) oldest?.close()
  }
}
