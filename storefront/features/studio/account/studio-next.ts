import { safeNext } from "@/lib/session/safe-next"

/** Where to go after logging in: a page of the studio, never another site and never back to a log-in page. */
export function studioNext(value: unknown): string {
  const next = safeNext(value, "/studio")
  const isPage = /^\/studio(\/|\?|$)/.test(next)
  const isDoor = /^\/studio\/(login|signup|api)(\/|\?|$)/.test(next)
  return isPage && !isDoor ? next : "/studio"
}
