export type LogInReason = "expired" | "suspended"

/** The log-in page, with why it is shown and where to go on afterwards. */
export function logInPath(page: string, reason?: LogInReason): string {
  const query = new URLSearchParams()
  if (reason !== undefined) query.set("reason", reason)
  if (page !== "/studio") query.set("next", page)
  const text = query.toString()
  return text === "" ? "/studio/login" : `/studio/login?${text}`
}
