import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { invalidData } from "#lib/errors"

/** One bought offer of one order. */
export interface LibraryRow {
  order_id: string
  offer_id: string
  purchased_at: Date
}

/**
 * A customer's purchases, newest first, at most `limit + 1` so that the caller sees whether more follow.
 * One read-only statement over entitlement, offer and creator, because it searches and pages over all three.
 * @throws invalid_data for a cursor that was not given out here.
 */
export async function findLibraryPage(
  container: MedusaContainer,
  input: {
    customer_id: string
    limit: number
    cursor?: string | undefined
    q?: string | undefined
  },
): Promise<LibraryRow[]> {
  const after = input.cursor === undefined ? null : readCursor(input.cursor)
  const pattern = input.q ? `%${input.q.replace(/[\\%_]/g, "\\$&")}%` : null
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await db.raw(
    `select e.order_id, e.offer_id, min(e.starts_at) as purchased_at
     from entitlement e
     join offer f on f.id = e.offer_id
     join creator c on c.id = f.creator_id
     where e.customer_id = ? and e.deleted_at is null
       ${pattern ? "and (f.name ilike ? or c.display_name ilike ? or e.title ilike ?)" : ""}
     group by e.order_id, e.offer_id
     ${after ? "having (min(e.starts_at), e.order_id, e.offer_id) < (?::timestamptz, ?, ?)" : ""}
     order by 3 desc, 1 desc, 2 desc limit ?`,
    [
      input.customer_id,
      ...(pattern ? [pattern, pattern, pattern] : []),
      ...(after ? [after.at, after.order_id, after.offer_id] : []),
      input.limit + 1,
    ],
  )
  return rows
}

/** Where the next page begins. */
export function libraryCursor(row: LibraryRow): string {
  const { purchased_at, order_id, offer_id } = row
  return Buffer.from(`${purchased_at.toISOString()} ${order_id} ${offer_id}`).toString("base64url")
}

function readCursor(cursor: string): { at: string; order_id: string; offer_id: string } {
  const text = Buffer.from(cursor, "base64url").toString("utf8")
  const match = /^(\d{4}-\d\d-\d\dT[\d:.]+Z) (order_\w{1,40}) (offr_\w{1,40})$/.exec(text)
  const [, at, order_id, offer_id] = match ?? []
  if (!at || !order_id || !offer_id || Number.isNaN(Date.parse(at))) {
    throw invalidData("This cursor was not given out here; start again without one.")
  }
  return { at, order_id, offer_id }
}
