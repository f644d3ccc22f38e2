import type { MedusaContainer } from "@medusajs/framework/types"
import { notFound } from "#lib/errors"
import type { AdminCreatorResponse } from "#lib/http/admin"
import { CREATOR_MODULE, type CreatorRecord } from "#modules/creator"
import { listOffers } from "../offer/list-offers"
import { toAdminCreators } from "./to-admin-creators"

const OFFERS_MAX = 100

/** One creator with their newest offers and the latest decision about them. */
export async function retrieveAdminCreator(
  container: MedusaContainer,
  input: { id: string },
): Promise<AdminCreatorResponse> {
  const [creator] = await container.resolve(CREATOR_MODULE).listCreators({ id: [input.id] })
  if (!creator) throw notFound(`Creator ${input.id} does not exist.`)
  const [[shown], offers] = await Promise.all([
    toAdminCreators(container, [creator]),
    listOffers(container, { creator_id: creator.id, limit: OFFERS_MAX }),
  ])
  if (!shown) throw notFound(`Creator ${input.id} does not exist.`)
  return { creator: { ...shown, offers: offers.items, decision: decisionOf(creator) } }
}

function decisionOf(creator: CreatorRecord): AdminCreatorResponse["creator"]["decision"] {
  const { status_reason, status_changed_at, status_changed_by } = creator
  if (!status_reason || !status_changed_at || !status_changed_by) return null
  return {
    reason: status_reason,
    at: new Date(status_changed_at).toISOString(),
    operator_id: status_changed_by,
  }
}
