import type { FileItem } from "./file-item"
import type { OfferDraft } from "./offer-draft"

interface Backup {
  /** `updated_at` of the offer the changes were made to: a backup of an older state is not offered. */
  base: string | null
  draft: OfferDraft
  files: FileItem[]
}

const prefix = "tessera.studio.offer"

/**
 * Unsaved changes of one offer in this tab. They outlive a closed page, the back button and an expired session;
 * they are keyed by creator, so that nobody else who logs in here meets them.
 */
export function draftBackup(creator_id: string, offer_id: string | null) {
  const key = `${prefix}.${creator_id}.${offer_id ?? "new"}`
  return {
    read(base: string | null): Backup | null {
      try {
        const backup = JSON.parse(sessionStorage.getItem(key) ?? "null") as Backup | null
        return backup !== null && backup.base === base ? backup : null
      } catch {
        return null
      }
    },
    write(backup: Backup): void {
      try {
        sessionStorage.setItem(key, JSON.stringify(backup))
      } catch {
        // A full or forbidden storage only means that this one safety net is missing.
      }
    },
    clear(): void {
      try {
        sessionStorage.removeItem(key)
      } catch {
        // As above: nothing was stored, so there is nothing to clear.
      }
    },
  }
}
