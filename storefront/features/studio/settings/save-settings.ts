"use server"

import type { CreatorMeResponse, UpdateCreatorBody } from "@http"
import { updateTag } from "next/cache"
import { tags } from "@/lib/api/tags"
import { actAsCreator } from "../api/act-as-creator"
import type { ActionResult } from "../api/action-result"

/** Stores the creator's page and has the public one read it again. */
export async function saveSettings(body: UpdateCreatorBody): Promise<ActionResult<null>> {
  const result = await actAsCreator<CreatorMeResponse>({
    path: "/creator/creators/me",
    method: "POST",
    body,
  })
  if (!result.ok) return result
  updateTag(tags.creators)
  updateTag(tags.creator(result.data.creator.handle))
  return { ok: true, data: null }
}
