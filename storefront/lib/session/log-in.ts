import "server-only"
import { ApiError, isStatus } from "@/lib/api/api-error"
import { request } from "@/lib/api/request"
import { type Actor, writeSession } from "./cookies"

const actorPaths = { buyer: "customer", creator: "creator" } as const

/** The backend compares e-mails letter by letter, so every place that sends one sends this. */
export const normaliseEmail = (email: string): string => email.trim().toLowerCase()

const WRONG = "This e-mail and password do not belong together. Check both and try again."

/**
 * Signs in and keeps the token in a cookie. Only in server actions and route handlers.
 * @returns null when signed in, otherwise a sentence for the form.
 */
export async function logIn(input: {
  actor: Actor
  email: string
  password: string
}): Promise<string | null> {
  try {
    const { token } = await request<{ token?: string }>({
      path: `/auth/${actorPaths[input.actor]}/emailpass`,
      method: "POST",
      body: { email: normaliseEmail(input.email), password: input.password },
    })
    // Someone who is known as another actor only gets a token without a person behind it.
    if (!token || !actorIdOf(token)) {
      return WRONG
    }
    await writeSession(input.actor, token)
    return null
  } catch (error) {
    if (isStatus(error, 401) || isStatus(error, 400)) {
      return WRONG
    }
    if (error instanceof ApiError) {
      return error.message
    }
    throw error
  }
}

/** Reads the actor out of a token that the backend just handed us; it is not a check of its signature. */
function actorIdOf(token: string): string | undefined {
  try {
    const claims: unknown = JSON.parse(
      Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8"),
    )
    if (typeof claims !== "object" || claims === null || !("actor_id" in claims)) {
      return undefined
    }
    return typeof claims.actor_id === "string" && claims.actor_id ? claims.actor_id : undefined
  } catch {
    return undefined
  }
}
