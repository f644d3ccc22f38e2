import type { CreatorAsset } from "@http"

export type FileItemState = "waiting" | "sending" | "checking" | "ready" | "failed"

/** One file in the editor: already stored, on its way, or refused with the reason beside it. */
export interface FileItem {
  key: string
  benefit_key: string
  filename: string
  size_bytes: number
  sent_bytes: number
  state: FileItemState
  asset: CreatorAsset | null
  message: string | null
  /** False where sending the same bytes again cannot help, for example a refused type. */
  can_retry: boolean
}

export function storedFileItem(benefit_key: string, asset: CreatorAsset): FileItem {
  const isReady = asset.state === "ready"
  return {
    key: asset.id,
    benefit_key,
    filename: asset.filename,
    size_bytes: asset.size_bytes,
    sent_bytes: isReady ? asset.size_bytes : 0,
    state: isReady ? "ready" : "failed",
    asset,
    message: isReady ? null : "This upload did not finish. Remove it and add the file again.",
    can_retry: false,
  }
}
