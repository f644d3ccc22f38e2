import {
  type AuthenticatedMedusaRequest,
  authenticate,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http"
import { forbidden, unauthorized } from "#lib/errors"
import { findCreator } from "#queries/creator/find-creator"

const authenticateCreator = authenticate("creator", ["session", "bearer"])
const authenticateSignUp = authenticate("creator", ["session", "bearer"], {
  allowUnregistered: true,
})

/** Signing up is the one thing that is done without being a creator yet. Anything not exactly that is refused. */
function isSignUp(req: MedusaRequest): boolean {
  const [path = ""] = req.originalUrl.split("?")
  return req.method === "POST" && path.toLowerCase().replace(/\/$/, "") === "/creator/creators"
}

export async function authenticateCreatorRoutes(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  await (isSignUp(req) ? authenticateSignUp : authenticateCreator)(req, res, next)
}

/**
 * A token lives for a day; a creator may be suspended meanwhile. So every request asks the database who this is, and
 * stops when that is nobody, or somebody who may not act (case A6).
 */
export async function requireCreator(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  if (isSignUp(req)) return next()
  const id = (req as AuthenticatedMedusaRequest).auth_context?.actor_id
  const creator = id ? await findCreator(req.scope, { id }) : null
  if (!creator) throw unauthorized("This account no longer exists. Sign in again.")
  if (creator.status !== "active") {
    throw forbidden(
      "This account is suspended. Write to support to learn why and what can be done.",
      "suspended",
    )
  }
  next()
}
