"use server"

import type { CreatorAssetResponse } from "@http"
import { actAsCreator } from "../api/act-as-creator"
import type { ActionResult } from "../api/action-result"

/** How an upload stands, as the backend sees it. */
export async function readAsset(asset_id: string): Promise<ActionResult<CreatorAssetResponse>> {
  return actAsCreator({ path: `/creator/assets/${encodeURIComponent(asset_id)}` })
}
