import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

/** What every call about one thing of a creator filters by: its id and theirs. */
export function ownThing<Body>(req: AuthenticatedMedusaRequest<Body>): {
  id: string
  creator_id: string
} {
  return { id: req.params.id ?? "", creator_id: req.auth_context.actor_id }
}
