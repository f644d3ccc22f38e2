import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createApiKeysWorkflow,
  createRegionsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
} from "@medusajs/medusa/core-flows"

export interface TestShop {
  region_id: string
  sales_channel_id: string
  /** For /store routes. */
  headers: { "x-publishable-api-key": string }
}

/**
 * What a shop has before its first creator: a region (usd, with the card sandbox), the store's default sales channel
 * and a publishable key for it.
 */
export async function setUpShop(container: MedusaContainer): Promise<TestShop> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: stores } = await query.graph({
    entity: "store",
    fields: ["default_sales_channel_id"],
  })
  const sales_channel_id = stores[0]?.default_sales_channel_id
  if (!sales_channel_id) throw new Error("The application booted without a default sales channel.")
  const { result: regions } = await createRegionsWorkflow(container).run({
    input: {
      regions: [
        {
          name: "World",
          currency_code: "usd",
          countries: ["us"],
          payment_providers: ["pp_sandbox_sandbox"],
        },
      ],
    },
  })
  const { result: keys } = await createApiKeysWorkflow(container).run({
    input: { api_keys: [{ title: "Storefront", type: "publishable", created_by: "test" }] },
  })
  const [region] = regions
  const [key] = keys
  if (!region || !key) throw new Error("The shop could not be set up.")
  await linkSalesChannelsToApiKeyWorkflow(container).run({
    input: { id: key.id, add: [sales_channel_id] },
  })
  return {
    region_id: region.id,
    sales_channel_id,
    headers: { "x-publishable-api-key": key.token },
  }
}
