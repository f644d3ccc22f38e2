/** How a server action answers the browser. Never thrown: Next hides a thrown message in production. */
export type ActionResult<T> =
  | { ok: true; data: T }
  | {
      ok: false
      /** refused: the backend said why. expired: log in again. unreachable: nothing was changed, try again. */
      reason: "refused" | "expired" | "unreachable"
      message: string
    }
