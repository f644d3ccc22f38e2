import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  createApiKeysWorkflow,
  createRegionsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  updateApiKeysWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows"
import { shopRegions } from "./shop-regions"

const KEY_TITLE = "Tessera storefront"
const STORE_NAME = "Tessera"

/**
 * Names the store, opens a region for each currency, and gives the storefront its key. Every part is looked for first,
 * so that it may run again after it was interrupted.
 */
export async function setUpShop(container: MedusaContainer): Promise<{ sales_channel_id: string }> {
  const sales_channel_id = await nameStore(container)
  await openRegions(container)
  await giveStorefrontKey(container, sales_channel_id)
  return { sales_channel_id }
}

async function nameStore(container: MedusaContainer): Promise<string> {
  const [store] = await container.resolve(Modules.STORE).listStores()
  if (!store?.default_sales_channel_id) {
    throw new Error("The store has no default sales channel; Medusa makes one at its first start.")
  }
  await updateStoresWorkflow(container).run({
    input: {
      selector: { id: store.id },
      update: {
        name: STORE_NAME,
        supported_currencies: shopRegions.map(({ currency_code }, index) => ({
          currency_code,
          is_default: index === 0,
        })),
      },
    },
  })
  return store.default_sales_channel_id
}

async function openRegions(container: MedusaContainer): Promise<void> {
  const present = await container.resolve(Modules.REGION).listRegions()
  const codes = new Set(present.map(({ currency_code }) => currency_code))
  const regions = shopRegions.filter(({ currency_code }) => !codes.has(currency_code))
  if (regions.length === 0) return
  await createRegionsWorkflow(container).run({
    input: {
      regions: regions.map((region) => ({ ...region, payment_providers: ["pp_sandbox_sandbox"] })),
    },
  })
}

/** Takes over the key Medusa makes at its first start, so that there is one and not two. */
async function giveStorefrontKey(
  container: MedusaContainer,
  sales_channel_id: string,
): Promise<void> {
  const [present] = await container
    .resolve(Modules.API_KEY)
    .listApiKeys({ type: "publishable" }, { take: 1, order: { created_at: "ASC" } })
  const key_id = present?.id ?? (await createKey(container))
  await updateApiKeysWorkflow(container).run({
    input: { selector: { id: key_id }, update: { title: KEY_TITLE } },
  })
  await linkSalesChannelsToApiKeyWorkflow(container).run({
    input: { id: key_id, add: [sales_channel_id] },
  })
}

async function createKey(container: MedusaContainer): Promise<string> {
  const { result } = await createApiKeysWorkflow(container).run({
    input: { api_keys: [{ title: KEY_TITLE, type: "publishable", created_by: "set-up" }] },
  })
  const [created] = result
  if (!created) throw new Error("The storefront's key could not be made.")
  return created.id
}
