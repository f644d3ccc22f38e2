import type { MedusaContainer } from "@medusajs/framework/types"
import type { AdminSettlement, AdminSettlementListResponse } from "#lib/http/admin"
import { SETTLEMENT_MODULE } from "#modules/settlement"
import { toSettlement } from "./to-rows"

/** One page of settlements, newest first. */
export async function listDeskSettlements(
  container: MedusaContainer,
  input: { state?: AdminSettlement["state"] | undefined; limit: number; offset: number },
): Promise<AdminSettlementListResponse> {
  const { state, limit, offset } = input
  const [rows, count] = await container
    .resolve(SETTLEMENT_MODULE)
    .listAndCountSettlements(state ? { state } : {}, {
      take: limit,
      skip: offset,
      order: { created_at: "DESC", id: "DESC" },
    })
  return { settlements: rows.map(toSettlement), count, limit, offset }
}
