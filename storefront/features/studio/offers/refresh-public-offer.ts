import "server-only"
import { updateTag } from "next/cache"
import { tags } from "@/lib/api/tags"
import { readCreatorSession } from "../api/read-creator-session"

/** Makes the public pages that show an offer read it again at their next visit. Only in server actions. */
export async function refreshPublicOffer(slug: string): Promise<void> {
  const session = await readCreatorSession()
  if (session.state !== "in") return
  updateTag(tags.creator(session.creator.handle))
  updateTag(tags.offer(session.creator.handle, slug))
}
