import { createHash } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/** The password log-in of an e-mail address. */
export interface Login {
  auth_identity_id: string
  app_metadata: Record<string, unknown>
}

export interface LoginState {
  /** Null: nobody has set a password for this address yet. */
  login: Login | null
  /** Changes with the password. An activation link carries it, so a link is dead once it was used. */
  fingerprint: string
  /** The customer whose owner proved, by a mailed link, that the address is theirs. */
  proven_customer_id: string | null
}

/** Key in an identity's `app_metadata`, which only the server writes. A customer's own metadata is theirs to write. */
export const PROVEN_EMAIL = "tessera_proven_email"

export async function readLogin(
  container: MedusaContainer,
  input: { email: string },
): Promise<LoginState> {
  const auth = container.resolve(Modules.AUTH)
  const [identity] = await auth.listProviderIdentities(
    { provider: "emailpass", entity_id: input.email },
    { relations: ["auth_identity"], take: 1 },
  )
  const app_metadata = identity?.auth_identity?.app_metadata ?? {}
  const auth_identity_id = identity?.auth_identity?.id ?? identity?.auth_identity_id
  const proven = app_metadata[PROVEN_EMAIL] === input.email ? app_metadata.customer_id : null
  return {
    login: auth_identity_id ? { auth_identity_id, app_metadata } : null,
    fingerprint: createHash("sha256")
      .update(`login/${input.email}/${String(identity?.provider_metadata?.password ?? "")}`)
      .digest("base64url")
      .slice(0, 22),
    proven_customer_id: typeof proven === "string" ? proven : null,
  }
}
