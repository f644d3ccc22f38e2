import type { MedusaContainer } from "@medusajs/framework/types"
import { notFound } from "#lib/errors"
import type { AdminOrderSettlementResponse, AdminSettlementLine } from "#lib/http/admin"
import { ENTITLEMENT_MODULE, stateAt } from "#modules/entitlement"
import { SETTLEMENT_MODULE } from "#modules/settlement"
import { WALLET_MODULE } from "#modules/wallet"
import { loadSale, type Sale } from "../settlement/load-sale"
import { summariseCreator } from "./summarise-creator"

/** What became of an order's money: its lines with what was posted and granted, and the messages that tell of it. */
export async function retrieveOrderSettlement(
  container: MedusaContainer,
  input: { order_id: string },
): Promise<AdminOrderSettlementResponse> {
  const sale = await loadSale(container, input)
  if (!sale) throw notFound(`Order ${input.order_id} does not exist.`)
  const offer_line_count = sale.lines.length
  const settlements = container.resolve(SETTLEMENT_MODULE)
  const [settlement] = await settlements.listSettlements(
    { order_id: [sale.order_id] },
    { order: { created_at: "DESC" }, take: 1 },
  )
  if (!settlement || offer_line_count === 0) return { offer_line_count, settlement: null }

  const [lines, messages] = await Promise.all([
    describeLines(container, sale),
    settlements.listOutboxMessages(
      { $or: messageKeys(sale.order_id).map((key) => ({ key: { $like: key } })) },
      { order: { key: "ASC" }, take: 50 },
    ),
  ])
  return {
    offer_line_count,
    settlement: {
      id: settlement.id,
      state: settlement.state,
      payment_id: settlement.payment_id,
      settled_at: settlement.settled_at ? new Date(settlement.settled_at).toISOString() : null,
      attempts: settlement.attempts,
      last_error: settlement.last_error,
      lines,
      messages: messages.map((message) => ({
        id: message.id,
        kind: message.kind,
        to: message.to,
        state: message.state,
        sent_at: message.sent_at ? new Date(message.sent_at).toISOString() : null,
      })),
    },
  }
}

/** A message's key is its kind, the order, and where there are several of a kind, whom it is for. */
function messageKeys(order_id: string): string[] {
  return ["purchase", "sale", "sold-out"].flatMap((kind) => [
    `${kind}/${order_id}`,
    `${kind}/${order_id}/%`,
  ])
}

async function describeLines(
  container: MedusaContainer,
  sale: Sale,
): Promise<AdminSettlementLine[]> {
  const [posted, entitlements] = await Promise.all([
    container.resolve(WALLET_MODULE).listSales(sale.lines.map((line) => line.order_line_item_id)),
    container.resolve(ENTITLEMENT_MODULE).listEntitlements({ order_id: [sale.order_id] }),
  ])
  const now = new Date()
  return sale.lines.map(({ order_line_item_id, offer }) => {
    const entry = posted.find((item) => item.order_line_item_id === order_line_item_id)
    const seller = sale.sellers[offer.creator_id]
    return {
      line_item_id: order_line_item_id,
      offer: { id: offer.id, name: offer.name },
      creator: summariseCreator(container, {
        id: offer.creator_id,
        handle: seller?.handle ?? "",
        display_name: seller?.display_name ?? offer.creator_id,
      }),
      breakdown: entry?.breakdown ?? null,
      journal_id: entry?.journal_id ?? null,
      entitlements: entitlements
        .filter((entitlement) => entitlement.order_line_item_id === order_line_item_id)
        .map((entitlement) => ({
          id: entitlement.id,
          kind: entitlement.kind,
          state: stateAt(entitlement, now),
        })),
    }
  })
}
