import { request } from "node:http"

export interface RawUpload {
  /** Sends more of the body. */
  write(bytes: Buffer): void
  /** Ends the body. */
  end(): void
  /** Cuts the connection. */
  abort(): void
  answer: Promise<{ status: number; body: { code?: string; asset?: { state: string } } }>
}

/** A PUT whose body is sent by hand, piece by piece. */
export function startUpload(url: string, headers: Record<string, string | number>): RawUpload {
  const outgoing = request(url, { method: "PUT", headers })
  outgoing.flushHeaders()
  const answer = new Promise<Awaited<RawUpload["answer"]>>((resolve, reject) => {
    outgoing.on("error", reject)
    outgoing.on("response", (response) => {
      let text = ""
      response.setEncoding("utf8")
      response.on("data", (chunk: string) => {
        text += chunk
      })
      response.on("end", () => {
        resolve({ status: response.statusCode ?? 0, body: text ? JSON.parse(text) : {} })
      })
    })
  })
  // A test that cuts the connection is not interested in the answer that then never comes.
  answer.catch(() => {})
  return {
    write: (bytes) => outgoing.write(bytes),
    end: () => outgoing.end(),
    abort: () => outgoing.destroy(),
    answer,
  }
}
