import type { CreatorAsset, CreatorAssetResponse, ErrorBody } from "@http"

export type PutResult =
  | { ok: true; asset: CreatorAsset }
  | { ok: false; reason: "canceled" }
  | { ok: false; reason: "network" }
  | { ok: false; reason: "refused"; message: string }

/** Sends the bytes to a signed upload address. XHR rather than fetch, because only XHR reports upload progress. */
export function putFile(options: {
  url: string
  file: File
  signal: AbortSignal
  onProgress: (sent_bytes: number) => void
}): Promise<PutResult> {
  const { url, file, signal, onProgress } = options
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    const cancel = () => request.abort()
    const finish = (result: PutResult) => {
      signal.removeEventListener("abort", cancel)
      resolve(result)
    }
    request.upload.onprogress = (event) => onProgress(event.loaded)
    request.onload = () => finish(readAnswer(request))
    request.onerror = () => finish({ ok: false, reason: "network" })
    request.onabort = () => finish({ ok: false, reason: "canceled" })
    if (signal.aborted) {
      resolve({ ok: false, reason: "canceled" })
      return
    }
    signal.addEventListener("abort", cancel)
    request.open("PUT", url)
    request.setRequestHeader("content-type", "application/octet-stream")
    request.send(file)
  })
}

function readAnswer(request: XMLHttpRequest): PutResult {
  const body = parseJson(request.responseText)
  if (request.status >= 200 && request.status < 300) {
    const asset = (body as CreatorAssetResponse | null)?.asset
    if (asset?.state === "ready") return { ok: true, asset }
    if (asset?.state === "rejected") {
      return { ok: false, reason: "refused", message: "This kind of file cannot be sold here." }
    }
  }
  const message = (body as ErrorBody | null)?.message
  if (message !== undefined) return { ok: false, reason: "refused", message }
  return { ok: false, reason: "network" }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
