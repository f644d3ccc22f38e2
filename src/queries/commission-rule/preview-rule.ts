import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { AdminCommissionRulePreviewResponse } from "#lib/http/admin"
import type { FeeRule } from "#lib/money/fee-rule"
import { breakdownPrice } from "#lib/money/price-breakdown"
import { type CommissionRuleInput, WALLET_MODULE } from "#modules/wallet"
import { listCurrencies } from "../offer/list-currencies"
import { countAffected } from "./count-affected"
import { readRules } from "./read-rules"
import { type RuleTarget, requireRuleScope } from "./require-rule-scope"

const EXAMPLE_PRICE_MINOR = 2000

export interface PreviewRuleInput extends Omit<CommissionRuleInput, "reason"> {
  /** Of the example; without it an offer's own price, otherwise a round one. */
  price_minor?: number | undefined
}

interface Neighbours {
  replaces: string | null
  blocked_by: string | null
}

/** Whom a new rule would change the fee for, from when, and what an example price becomes. Nothing is written. */
export async function previewRule(
  container: MedusaContainer,
  input: PreviewRuleInput,
): Promise<AdminCommissionRulePreviewResponse> {
  const at = input.starts_at ?? new Date()
  const target = await requireRuleScope(container, input)
  const { replaces, blocked_by } = await findNeighbours(container, { ...input, at })
  const [reach, example, replaced, blocking] = await Promise.all([
    countAffected(container, {
      scope: input.scope,
      scope_id: input.scope_id ?? null,
      rate_bps: input.rate_bps,
      currency_code: input.currency_code ?? null,
      at,
      replaced_id: replaces,
    }),
    breakDownExample(container, { ...input, at, target }),
    readOne(container, replaces),
    readOne(container, blocked_by),
  ])
  return {
    preview: {
      starts_at: at.toISOString(),
      reach,
      replaces: replaced,
      blocked_by: blocking,
      ...example,
    },
  }
}

/** The open rule that would be closed, and one that holds later and has to be closed first. */
async function findNeighbours(
  container: MedusaContainer,
  input: PreviewRuleInput & { at: Date },
): Promise<Neighbours> {
  const { scope, scope_id, currency_code, at } = input
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await db.raw<{ rows: { id: string; is_replaced: boolean }[] }>(
    `select id, ends_at is null and starts_at <= :at as is_replaced from commission_rule
      where scope = :scope and scope_id is not distinct from cast(:scope_id as text)
        and currency_code is not distinct from cast(:currency_code as text)
        and tstzrange(starts_at, ends_at) && tstzrange(:at, null)
      order by starts_at`,
    { at, scope, scope_id: scope_id ?? null, currency_code: currency_code ?? null },
  )
  return {
    replaces: rows.find((row) => row.is_replaced)?.id ?? null,
    blocked_by: rows.find((row) => !row.is_replaced)?.id ?? null,
  }
}

async function readOne(container: MedusaContainer, id: string | null) {
  if (id === null) return null
  return (await readRules(container, { ids: [id], limit: 1, offset: 0 })).rules[0] ?? null
}

async function breakDownExample(
  container: MedusaContainer,
  input: PreviewRuleInput & { at: Date; target: RuleTarget },
) {
  const { target } = input
  const currency_code =
    input.currency_code ?? target.offer?.currency_code ?? (await anyCurrency(container))
  const rule = await container.resolve(WALLET_MODULE).resolveFeeRule({
    creator_id: target.creator_id,
    offer_id: target.offer?.id,
    kinds: target.kinds,
    currency_code,
    at: input.at,
  })
  const price = {
    gross_minor: input.price_minor ?? target.offer?.price_minor ?? EXAMPLE_PRICE_MINOR,
    discount_minor: 0,
    tax_minor: 0,
    currency_code,
  }
  const next = (await givesWay(container, rule, input)) ? toFeeRule(input) : rule
  return {
    before: breakdownPrice({ ...price, rule }),
    after: breakdownPrice({ ...price, rule: next }),
  }
}

/** A rule of the same scope made for the currency stays before one that is made for all of them. */
async function givesWay(
  container: MedusaContainer,
  rule: FeeRule,
  { scope, currency_code }: PreviewRuleInput,
): Promise<boolean> {
  const held = await readOne(container, rule.id)
  if (!held) return true
  const order = ["offer", "creator", "kind", "platform"]
  if (held.scope !== scope) return order.indexOf(held.scope) > order.indexOf(scope)
  return held.currency_code === null || currency_code !== undefined
}

function toFeeRule(input: PreviewRuleInput): FeeRule {
  return {
    id: null,
    rate_bps: input.rate_bps,
    fixed_minor: input.fixed_minor ?? 0,
    min_minor: input.min_minor ?? null,
    max_minor: input.max_minor ?? null,
  }
}

async function anyCurrency(container: MedusaContainer): Promise<string> {
  const codes = (await listCurrencies(container)).map((currency) => currency.code)
  return codes.includes("usd") ? "usd" : (codes[0] ?? "usd")
}
