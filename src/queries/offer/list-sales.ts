import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { CreatorSale, CreatorSalesResponse, WalletLine } from "#lib/http"
import { ENTITLEMENT_MODULE } from "#modules/entitlement"
import { WALLET_MODULE } from "#modules/wallet"

interface PricingFacts {
  id: string
  discount_minor: string | null
  fee_fixed_minor: string | null
  refunded_minor: string | null
}

const pricingSql = `select j.id, j.details ->> 'discount_minor' as discount_minor,
    j.details ->> 'fee_fixed_minor' as fee_fixed_minor,
    s.refunded_net_minor + s.refunded_fee_minor + s.refunded_tax_minor as refunded_minor
  from ledger_journal j left join ledger_sale s on s.journal_id = j.id where j.id = any(:ids)`

/** A creator's paid sales, newest first, as the ledger has them; the buyer's address comes from what they were granted. */
export async function listSales(
  container: MedusaContainer,
  input: { creator_id: string; limit: number; cursor?: string | undefined },
): Promise<CreatorSalesResponse> {
  const { items: lines, next_cursor } = await container
    .resolve(WALLET_MODULE)
    .listLines({ ...input, kind: "sale" })
  if (lines.length === 0) return { items: [], next_cursor }
  const [emails, pricing] = await Promise.all([
    emailsByOrder(container, input.creator_id, lines),
    pricingByJournal(container, lines),
  ])
  return {
    items: lines.map((line) =>
      toSale(line, emails.get(line.order?.id ?? ""), pricing.get(line.id)),
    ),
    next_cursor,
  }
}

async function emailsByOrder(
  container: MedusaContainer,
  creator_id: string,
  lines: WalletLine[],
): Promise<Map<string, string>> {
  const order_id = lines.flatMap((line) => line.order?.id ?? [])
  const entitlements = await container
    .resolve(ENTITLEMENT_MODULE)
    .listEntitlements(
      { order_id, creator_id: [creator_id] },
      { select: ["id", "order_id", "email"] },
    )
  return new Map(entitlements.map((entitlement) => [entitlement.order_id, entitlement.email]))
}

async function pricingByJournal(
  container: MedusaContainer,
  lines: WalletLine[],
): Promise<Map<string, PricingFacts>> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await database.raw<{ rows: PricingFacts[] }>(pricingSql, {
    ids: lines.map((line) => line.journal_id),
  })
  return new Map(rows.map((row) => [row.id, row]))
}

function toSale(
  line: WalletLine,
  email: string | undefined,
  pricing: PricingFacts | undefined,
): CreatorSale {
  return {
    order_id: line.order?.id ?? "",
    order_display_id: line.order?.display_id ?? 0,
    at: line.at,
    buyer: { name: line.buyer_name ?? "", email: email ?? "" },
    offer: line.offer ?? { id: "", name: "" },
    refunded_minor: Number(pricing?.refunded_minor ?? 0),
    breakdown: {
      currency_code: line.currency_code,
      gross_minor: line.gross_minor ?? 0,
      discount_minor: Number(pricing?.discount_minor ?? 0),
      tax_minor: line.tax_minor ?? 0,
      fee_minor: line.fee_minor ?? 0,
      net_minor: line.net_minor,
      fee_rate_bps: line.fee_rate_bps ?? 0,
      fee_fixed_minor: Number(pricing?.fee_fixed_minor ?? 0),
      commission_rule_id: line.commission_rule_id,
    },
  }
}
