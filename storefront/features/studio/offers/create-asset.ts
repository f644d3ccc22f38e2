"use server"

import type { CreateAssetBody, CreateAssetResponse } from "@http"
import { actAsCreator } from "../api/act-as-creator"
import type { ActionResult } from "../api/action-result"

/** Announces a file; the backend refuses one that is too large before a byte is sent. */
export async function createAsset(
  body: CreateAssetBody,
): Promise<ActionResult<CreateAssetResponse>> {
  const { filename, size_bytes } = body
  return actAsCreator({ path: "/creator/assets", method: "POST", body: { filename, size_bytes } })
}
