import { addDays } from "#lib/clock"
import type { PriceBreakdown } from "#lib/http"
import type { NewMessage } from "#modules/settlement"
import type { Sale } from "#queries/settlement/load-sale"

interface PricedLine {
  order_line_item_id: string
  breakdown: PriceBreakdown
}

/** What the buyer and each creator are told about one settled order. */
export function composeMessages(input: {
  sale: Sale
  priced: PricedLine[]
  owner_id: string | null
  effective_at: Date
  hold_days: number
}): NewMessage[] {
  return [purchaseMessage(input), ...saleMessages(input)]
}

function purchaseMessage({ sale, owner_id }: { sale: Sale; owner_id: string | null }): NewMessage {
  return {
    key: `purchase/${sale.order_id}`,
    kind: "purchase",
    to: sale.email,
    payload: {
      order_id: sale.order_id,
      order_display_id: sale.order_display_id,
      buyer_name: sale.buyer_name,
      email: sale.email,
      customer_id: sale.customer?.id ?? null,
      owner_id,
      currency_code: sale.currency_code,
      total_minor: sale.lines.reduce((sum, line) => sum + line.gross_minor, 0),
      lines: sale.lines.map((line) => ({
        offer_name: line.offer.name,
        creator_name: sale.sellers[line.offer.creator_id]?.display_name ?? "",
        quantity: line.quantity,
        gross_minor: line.gross_minor,
        access_days: line.offer.access_days,
        benefits: line.offer.benefits.map((benefit) => benefit.title),
      })),
    },
  }
}

function saleMessages(input: {
  sale: Sale
  priced: PricedLine[]
  effective_at: Date
  hold_days: number
}): NewMessage[] {
  const { sale, hold_days } = input
  const breakdowns = new Map(input.priced.map((line) => [line.order_line_item_id, line.breakdown]))
  return Object.values(sale.sellers).map((seller) => {
    const lines = sale.lines.filter((line) => line.offer.creator_id === seller.id)
    const priced = lines.flatMap((line) => breakdowns.get(line.order_line_item_id) ?? [])
    const sum = (part: "gross_minor" | "fee_minor" | "tax_minor" | "net_minor") =>
      priced.reduce((total, breakdown) => total + breakdown[part], 0)
    return {
      key: `sale/${sale.order_id}/${seller.id}`,
      kind: "sale",
      to: seller.email,
      payload: {
        creator_name: seller.display_name,
        order_display_id: sale.order_display_id,
        buyer_name: sale.buyer_name,
        offer_names: [...new Set(lines.map((line) => line.offer.name))],
        currency_code: sale.currency_code,
        gross_minor: sum("gross_minor"),
        fee_minor: sum("fee_minor"),
        tax_minor: sum("tax_minor"),
        net_minor: sum("net_minor"),
        available_at: addDays(new Date(input.effective_at), hold_days).toISOString(),
      },
    }
  })
}
