import type { FileItem } from "./file-item"
import type { OfferDraft } from "./offer-draft"

/** Equal for two states of the editor that would be saved alike. */
export function draftFingerprint(draft: OfferDraft, files: FileItem[]): string {
  const ready = files
    .filter((file) => file.state === "ready")
    .map((file) => [file.benefit_key, file.asset?.id])
  return JSON.stringify([draft, ready])
}
