"use server"

import { actAsCreator } from "../api/act-as-creator"
import type { ActionResult } from "../api/action-result"

/** Throws away a file nothing uses; the backend refuses one that an offer or a buyer still has. */
export async function deleteAsset(asset_id: string): Promise<ActionResult<unknown>> {
  return actAsCreator({ path: `/creator/assets/${encodeURIComponent(asset_id)}`, method: "DELETE" })
}
