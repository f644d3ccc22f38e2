import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { generateJwtTokenForAuthIdentity } from "@medusajs/medusa/api/auth/utils/generate-jwt-token"
import { unexpectedState } from "#lib/errors"

/** The bearer token that signing in would give this identity as a customer. */
export async function issueCustomerToken(
  container: MedusaContainer,
  input: { auth_identity_id: string },
): Promise<string> {
  const { http } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig
  if (!http.jwtSecret) throw unexpectedState("The application has no jwtSecret.")
  const authIdentity = await container
    .resolve(Modules.AUTH)
    .retrieveAuthIdentity(input.auth_identity_id, { relations: ["provider_identities"] })
  return generateJwtTokenForAuthIdentity(
    { authIdentity, actorType: "customer", authProvider: "emailpass", container },
    { secret: http.jwtSecret, expiresIn: http.jwtExpiresIn, options: http.jwtOptions },
  )
}
