import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

const WINDOW_DAYS = 35

/** A younger refund is most likely being made right now; asking its processor again would only be a waste. */
const GRACE_SECONDS = 30

/**
 * Refunds that are not posted and are due, oldest first: Medusa's row is the outbox, as with payments (ADR 0003).
 * The second half finds those that were planned and whose row is gone since: the processor had confirmed them.
 */
export async function findUnpostedRefunds(
  container: MedusaContainer,
  input: { limit: number },
): Promise<string[]> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await db.raw(
    `select r.id, r.created_at
     from refund r
     left join refund_posting k on k.refund_id = r.id
     where r.created_at > now() - make_interval(days => ?)
       and r.created_at < now() - make_interval(secs => ?)
       and r.deleted_at is null
       and (k.id is null or (k.state = 'pending' and k.next_attempt_at <= now()))
     union
     select k.refund_id, k.created_at
     from refund_posting k
     where k.state = 'pending' and k.next_attempt_at <= now()
     order by created_at limit ?`,
    [WINDOW_DAYS, GRACE_SECONDS, input.limit],
  )
  return [...new Set<string>(rows.map((row: { id: string }) => row.id))]
}
