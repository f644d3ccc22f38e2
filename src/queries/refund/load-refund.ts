import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { toMinor } from "#lib/money/to-minor"
import type { RefundTag } from "./refund-tag"

/** A refund of Medusa's, with what it is paid back from. */
export interface RefundFacts {
  id: string
  payment_id: string
  provider_id: string
  /** What the provider keeps on the payment, to be handed back to it. */
  payment_data: Record<string, unknown> | null
  /** As Medusa stores it, in major units. */
  amount: number
  amount_minor: number
  payment_minor: number
  currency_code: string
  created_at: Date
  /** What we noted when the refund was ours to make; null for one made in Medusa's own admin. */
  tag: RefundTag | null
}

/** Null for an unknown refund, and for one that was taken back because the provider refused it. */
export async function loadRefund(
  container: MedusaContainer,
  input: { refund_id: string },
): Promise<RefundFacts | null> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const row = await db("refund as r")
    .join("payment as p", "p.id", "r.payment_id")
    .where("r.id", input.refund_id)
    .whereNull("r.deleted_at")
    .first(
      "r.id",
      "r.payment_id",
      "r.amount",
      "r.created_at",
      "r.metadata",
      "p.provider_id",
      "p.data",
      "p.currency_code",
      "p.amount as payment_amount",
    )
  if (!row) return null
  return {
    id: row.id,
    payment_id: row.payment_id,
    provider_id: row.provider_id,
    payment_data: row.data,
    amount: Number(row.amount),
    amount_minor: toMinor(row.amount, row.currency_code),
    payment_minor: toMinor(row.payment_amount, row.currency_code),
    currency_code: row.currency_code,
    created_at: row.created_at,
    tag: row.metadata?.tessera ?? null,
  }
}
