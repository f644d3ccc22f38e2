import "server-only"
import type { CreatorMe } from "@http"
import { redirect } from "next/navigation"
import { logInPath } from "./log-in-path"
import { readCreatorSession } from "./read-creator-session"

/** The creator a page of the studio is for; anyone else is led to the log-in page and back to `page` afterwards. */
export async function requireCreator(page: string): Promise<CreatorMe> {
  const session = await readCreatorSession()
  if (session.state === "in") return session.creator
  redirect(logInPath(page, session.state === "out" ? undefined : session.state))
}
