export interface ServerEvent {
  event: string
  data: unknown
}

/** An open `text/event-stream`, read event by event. */
export class EventStream {
  private buffer = ""
  private readonly decoder = new TextDecoder()

  private constructor(
    readonly response: Response,
    private readonly reader: ReadableStreamDefaultReader<Uint8Array>,
    private readonly abort: AbortController,
  ) {}

  static async open(url: string, headers: Record<string, string>): Promise<EventStream> {
    const abort = new AbortController()
    const response = await fetch(url, { headers, signal: abort.signal })
    if (!response.body) throw new Error(`${url} answered without a body.`)
    return new EventStream(response, response.body.getReader(), abort)
  }

  /** The next event, past comments; null when the stream has ended. */
  async next(): Promise<ServerEvent | null> {
    for (;;) {
      const end = this.buffer.indexOf("\n\n")
      if (end < 0) {
        const { value, done } = await this.reader.read()
        if (done) return null
        this.buffer += this.decoder.decode(value, { stream: true })
        continue
      }
      const block = this.buffer.slice(0, end)
      this.buffer = this.buffer.slice(end + 2)
      const event = /^event: (.*)$/m.exec(block)?.[1]
      const data = /^data: (.*)$/m.exec(block)?.[1]
      if (event && data) return { event, data: JSON.parse(data) }
    }
  }

  close(): void {
    this.abort.abort()
  }
}
