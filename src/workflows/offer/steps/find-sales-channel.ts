import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { notAllowed } from "#lib/errors"

export const findSalesChannelStepId = "find-offer-sales-channel"

/** The store's default sales channel, where every offer is sold. */
export const findSalesChannelStep = createStep(
  findSalesChannelStepId,
  async (_input: Record<string, never>, { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const { data } = await query.graph({ entity: "store", fields: ["default_sales_channel_id"] })
    const id = data[0]?.default_sales_channel_id
    if (!id) {
      throw notAllowed(
        "Offers cannot be created: the store has no default sales channel. Set one in the admin.",
      )
    }
    return new StepResponse(id)
  },
)
