import type { MedusaContainer } from "@medusajs/framework/types"
import { generateJwtToken } from "@medusajs/framework/utils"

export interface Bearer {
  headers: { authorization: string }
}

/** What a signed-in actor sends. `actor_id` empty is somebody who has registered and is nobody yet. */
export function bearer(
  container: MedusaContainer,
  input: {
    actor_type: "creator" | "customer" | "user"
    actor_id: string
    auth_identity_id?: string
    expires_in?: string
    secret?: string
  },
): Bearer {
  const { jwtSecret } = container.resolve("configModule").projectConfig.http
  const { actor_type, actor_id, auth_identity_id = "authid_test" } = input
  const token = generateJwtToken(
    {
      actor_id,
      actor_type,
      auth_identity_id,
      app_metadata: actor_id ? { [`${actor_type}_id`]: actor_id } : {},
    },
    { secret: input.secret ?? String(jwtSecret), expiresIn: input.expires_in ?? "1d" },
  )
  return { headers: { authorization: `Bearer ${token}` } }
}
