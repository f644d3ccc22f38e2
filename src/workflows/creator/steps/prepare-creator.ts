import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { accentFor } from "#lib/accent"
import { duplicate, invalidData, notAllowed, unauthorized } from "#lib/errors"
import { CREATOR_MODULE, handleProblem } from "#modules/creator"

export interface SignUpInput {
  auth_identity_id: string
  handle: string
  display_name: string
}

export const prepareCreatorStepId = "prepare-creator"

/**
 * Decides whether an identity may become this creator. The e-mail address is the identity's own: it was typed where the
 * password was, so nobody signs up with somebody else's.
 */
export const prepareCreatorStep = createStep(
  prepareCreatorStepId,
  async (input: SignUpInput, { container }) => {
    const [identity] = await container
      .resolve(Modules.AUTH)
      .listAuthIdentities({ id: [input.auth_identity_id] }, { relations: ["provider_identities"] })
    if (!identity) throw unauthorized("This sign-up no longer exists. Start again.")
    if (identity.app_metadata?.creator_id) {
      throw notAllowed(
        "This account is a creator already. Sign in to reach the studio.",
        "already_creator",
      )
    }
    const login = identity.provider_identities?.find(({ provider }) => provider === "emailpass")
    if (!login) throw invalidData("Sign up with an e-mail address and a password first.")

    const problem = handleProblem(input.handle)
    if (problem) throw invalidData(problem, "invalid_handle")
    const email = login.entity_id.trim().toLowerCase()
    const creators = container.resolve(CREATOR_MODULE)
    const taken = await creators.listCreators(
      { $or: [{ handle: input.handle }, { email }] },
      { withDeleted: true },
    )
    if (taken.some((creator) => creator.handle === input.handle)) throw handleTaken(input.handle)
    if (taken.some((creator) => creator.email === email && !creator.deleted_at)) {
      throw duplicate(`${email} belongs to a creator already. Sign in with it.`, "email_taken")
    }
    return new StepResponse({
      handle: input.handle,
      display_name: input.display_name,
      email,
      accent: accentFor(input.handle),
    })
  },
)

export function handleTaken(handle: string) {
  return duplicate(`The handle "${handle}" is taken; choose another one.`, "handle_taken")
}
