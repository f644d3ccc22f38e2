import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { type SaleInput, WALLET_MODULE } from "#modules/wallet"

export const postSalesStepId = "wallet-post-sales-step"

// A posted sale cannot be unposted: the money was captured. Whoever must give it back posts a refund.
export const postSalesStep = createStep(
  postSalesStepId,
  async (sales: SaleInput[], { container }) => {
    // A workflow hands dates on as text.
    const dated = sales.map((sale) => ({ ...sale, effective_at: new Date(sale.effective_at) }))
    return new StepResponse(await container.resolve(WALLET_MODULE).postSales(dated))
  },
)
