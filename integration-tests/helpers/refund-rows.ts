import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

export interface RefundRows {
  order_id: string
  payment_id: string
  /** Medusa's rows, in minor units of a two-decimal currency, oldest first. */
  refunds: number[]
  postings: string[]
  /** What each refund journal gave back, oldest first. */
  journals: number[]
  /** What sale and refunds together leave in each account; a full refund leaves nothing anywhere. */
  legs: Record<string, number>
  entitlements: { state: string; revoked_reason: string | null }[]
  mails: { kind: string; to: string }[]
}

/** Everything that one order's refunds have written. */
export async function refundRows(container: MedusaContainer, cart_id: string): Promise<RefundRows> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const rows = async <T>(sql: string, values: string[]): Promise<T[]> =>
    (await db.raw(sql, values)).rows
  const [ids] = await rows<{ order_id: string; payment_id: string }>(
    `select oc.order_id, p.id as payment_id from order_cart oc
     join order_payment_collection l on l.order_id = oc.order_id
     join payment p on p.payment_collection_id = l.payment_collection_id
     where oc.cart_id = ?`,
    [cart_id],
  )
  if (!ids) throw new Error(`Cart ${cart_id} has no paid order.`)
  const { order_id, payment_id } = ids
  const refunds = await rows<{ amount: string }>(
    "select amount from refund where payment_id = ? and deleted_at is null order by created_at, id",
    [payment_id],
  )
  const journals = await rows<{ gross_minor: string }>(
    `select gross_minor from ledger_journal
     where kind = 'refund' and details ->> 'order_id' = ? order by id`,
    [order_id],
  )
  const legs = await rows<{ kind: string; sum: string }>(
    `select a.kind, sum(e.amount_minor) as sum
     from ledger_journal j join ledger_entry e on e.journal_id = j.id
     join ledger_account a on a.id = e.account_id
     where j.kind in ('sale', 'refund') and j.details ->> 'order_id' = ? group by a.kind`,
    [order_id],
  )
  return {
    order_id,
    payment_id,
    refunds: refunds.map((row) => Math.round(Number(row.amount) * 100)),
    postings: (
      await rows<{ state: string }>(
        `select coalesce(k.state, 'none') as state from refund r
         left join refund_posting k on k.refund_id = r.id
         where r.payment_id = ? and r.deleted_at is null order by r.created_at, r.id`,
        [payment_id],
      )
    ).map((row) => row.state),
    journals: journals.map((row) => -Number(row.gross_minor)),
    legs: Object.fromEntries(
      legs.map((row) => [row.kind, Number(row.sum)] as const).filter(([, sum]) => sum !== 0),
    ),
    entitlements: await rows(
      "select state, revoked_reason from entitlement where order_id = ? order by id",
      [order_id],
    ),
    mails: await rows(
      `select kind, "to" from outbox_message where key like 'refund/' || ? || '/%' order by kind, key`,
      [order_id],
    ),
  }
}
