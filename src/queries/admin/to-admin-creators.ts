import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { AdminCreator } from "#lib/http/admin"
import type { CreatorRecord } from "#modules/creator"
import { WALLET_MODULE } from "#modules/wallet"
import { summariseCreator } from "./summarise-creator"

/** Creators with what they offer, have sold and are owed. Three queries, however many creators there are. */
export async function toAdminCreators(
  container: MedusaContainer,
  creators: CreatorRecord[],
): Promise<AdminCreator[]> {
  const ids = creators.map((creator) => creator.id)
  if (ids.length === 0) return []
  const wallet = container.resolve(WALLET_MODULE)
  const [offers, sales, balances] = await Promise.all([
    countOffers(container, ids),
    wallet.listSaleCounts(ids),
    wallet.listBalancesOf(ids),
  ])
  return creators.map((creator) => ({
    ...summariseCreator(container, creator),
    email: creator.email,
    status: creator.status,
    offer_count: offers.get(creator.id) ?? 0,
    sale_count: sales[creator.id] ?? 0,
    balances: balances[creator.id] ?? [],
    created_at: new Date(creator.created_at).toISOString(),
  }))
}

async function countOffers(
  container: MedusaContainer,
  creator_ids: string[],
): Promise<Map<string, number>> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await database.raw<{ rows: { creator_id: string; count: number }[] }>(
    `select creator_id, count(*)::int as count from offer
      where creator_id = any (?) and deleted_at is null group by creator_id`,
    [creator_ids],
  )
  return new Map(rows.map((row) => [row.creator_id, row.count]))
}
