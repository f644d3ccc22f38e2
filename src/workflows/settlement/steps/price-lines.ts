import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { breakdownPrice } from "#lib/money/price-breakdown"
import { WALLET_MODULE } from "#modules/wallet"
import type { Sale } from "#queries/settlement/load-sale"

/** Splits each paid line by the fee rule that was in force when the order was placed. Lines that cost nothing are left out. */
export const priceLinesStep = createStep(
  "price-lines",
  async (input: { sale: Sale; effective_at: Date }, { container }) => {
    const wallet = container.resolve(WALLET_MODULE)
    const { sale } = input
    const paid = sale.lines.filter((line) => line.gross_minor > 0)
    const sales = []
    for (const line of paid) {
      const rule = await wallet.resolveFeeRule({
        creator_id: line.offer.creator_id,
        offer_id: line.offer.id,
        kinds: line.offer.benefits.map((benefit) => benefit.kind),
        currency_code: sale.currency_code,
        at: new Date(sale.created_at),
      })
      sales.push({
        order_line_item_id: line.order_line_item_id,
        order_id: sale.order_id,
        order_display_id: sale.order_display_id,
        creator_id: line.offer.creator_id,
        offer_id: line.offer.id,
        offer_name: line.offer.name,
        buyer_name: sale.buyer_name,
        breakdown: breakdownPrice({
          gross_minor: line.gross_minor,
          discount_minor: line.discount_minor,
          tax_minor: line.tax_minor,
          currency_code: sale.currency_code,
          rule,
        }),
        effective_at: new Date(input.effective_at),
      })
    }
    return new StepResponse(sales)
  },
)
