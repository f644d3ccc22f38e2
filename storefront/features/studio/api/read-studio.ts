import "server-only"
import { notFound, redirect } from "next/navigation"
import { isStatus } from "@/lib/api/api-error"
import { type ApiRequest, request } from "@/lib/api/request"
import { readSession } from "@/lib/session/cookies"
import { logInPath } from "./log-in-path"

/** Reads for a page of the studio. A missing thing is the not-found page; a missing session the log-in page. */
export async function readStudio<T>(
  page: string,
  input: Pick<ApiRequest, "path" | "query">,
): Promise<T> {
  const token = await readSession("creator")
  if (token === undefined) redirect(logInPath(page))
  try {
    return await request<T>({ ...input, token })
  } catch (error) {
    if (isStatus(error, 401)) redirect(logInPath(page, "expired"))
    if (isStatus(error, 403)) redirect(logInPath(page, "suspended"))
    if (isStatus(error, 404)) notFound()
    throw error
  }
}
