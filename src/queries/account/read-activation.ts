import type { MedusaContainer } from "@medusajs/framework/types"
import { notAllowed, notFound } from "#lib/errors"
import { verifyToken } from "#lib/tokens"
import { SETTLEMENT_MODULE } from "#modules/settlement"
import { readLogin } from "./read-login"

export interface Activation {
  email: string
  name: string | null
  expires_at: Date
}

/**
 * Whose "set your password" link this is.
 * @throws not_found for one we did not write; not_allowed (`link_expired`, `link_used`) for one that no longer works.
 */
export async function readActivation(
  container: MedusaContainer,
  input: { token: string },
): Promise<Activation> {
  const { secret } = container.resolve(SETTLEMENT_MODULE).options
  const check = verifyToken<{ email: string; name: string | null; fp: string }>(
    input.token,
    "activation",
    secret,
  )
  if (!check.valid && check.reason === "expired") {
    throw notAllowed(
      "This link has ended: it works for seven days. Sign in, or reset your password to get a new one.",
      "link_expired",
    )
  }
  if (!check.valid) throw notFound("This link is not complete. Copy the whole link from the mail.")

  const { email, name, fp } = check.claims
  const { login, fingerprint } = await readLogin(container, { email })
  // The password has changed since the link was written, so it was used, or it is out of date. A log-in that leads to
  // nobody is one that an activation left half done, or that a stranger began: the link may finish or replace it.
  const leads_somewhere = login !== null && Object.keys(login.app_metadata).length > 0
  if (fp !== fingerprint && leads_somewhere) {
    throw notAllowed("This link was used already. Sign in with your password.", "link_used")
  }
  return { email, name, expires_at: check.expires_at }
}
