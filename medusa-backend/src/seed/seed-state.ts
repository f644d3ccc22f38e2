import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

/** `scripts/lib/database.mjs` reads the same keys, so that a finished seed is not started at all. */
const STATE = "tessera_seed"
const SALES_MADE = "tessera_seed_sales"

export interface SeedState {
  state: "fresh" | "started" | "done" | "foreign"
  /** How many of the past sales exist already, in their order. */
  sales_made: number
}

/** What an earlier seed left, or whether somebody works here already. */
export async function readSeedState(container: MedusaContainer): Promise<SeedState> {
  const [store] = await container.resolve(Modules.STORE).listStores()
  const marked = store?.metadata?.[STATE]
  const sales_made = Number(store?.metadata?.[SALES_MADE] ?? 0)
  if (marked === "started" || marked === "done") return { state: marked, sales_made }
  return { state: (await hasOwnData(container)) ? "foreign" : "fresh", sales_made }
}

async function hasOwnData(container: MedusaContainer): Promise<boolean> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await db.raw(
    `select exists (select from "user") or exists (select from customer) or exists (select from creator)
       or exists (select from product) as own`,
  )
  return rows[0]?.own === true
}

/** Written after the work it speaks of. */
export async function writeSeedState(
  container: MedusaContainer,
  { state, sales_made }: { state: "started" | "done"; sales_made: number },
): Promise<void> {
  const stores = container.resolve(Modules.STORE)
  const [store] = await stores.listStores()
  if (!store) throw new Error("The database has no store; Medusa makes one at its first start.")
  await stores.updateStores(store.id, {
    metadata: { ...store.metadata, [STATE]: state, [SALES_MADE]: sales_made },
  })
}
