import type { MedusaContainer } from "@medusajs/framework/types"
import type { AdminInboundEvent, AdminInboundEventListResponse } from "#lib/http/admin"
import { SETTLEMENT_MODULE } from "#modules/settlement"
import { toEvent } from "./to-rows"

/** One page of events, newest first. */
export async function listDeskEvents(
  container: MedusaContainer,
  input: { state?: AdminInboundEvent["state"] | undefined; limit: number; offset: number },
): Promise<AdminInboundEventListResponse> {
  const { state, limit, offset } = input
  const [rows, count] = await container
    .resolve(SETTLEMENT_MODULE)
    .listAndCountInboundEvents(state ? { state } : {}, {
      take: limit,
      skip: offset,
      order: { created_at: "DESC", id: "DESC" },
    })
  return { events: rows.map(toEvent), count, limit, offset }
}
