import type { MedusaContainer } from "@medusajs/framework/types"
import type { AdminMessage, AdminMessageListResponse } from "#lib/http/admin"
import { SETTLEMENT_MODULE } from "#modules/settlement"
import { toMessage } from "./to-rows"

/** One page of messages, newest first. */
export async function listDeskMessages(
  container: MedusaContainer,
  input: { state?: AdminMessage["state"] | undefined; limit: number; offset: number },
): Promise<AdminMessageListResponse> {
  const { state, limit, offset } = input
  const [rows, count] = await container
    .resolve(SETTLEMENT_MODULE)
    .listAndCountOutboxMessages(state ? { state } : {}, {
      take: limit,
      skip: offset,
      order: { created_at: "DESC", id: "DESC" },
    })
  return { messages: rows.map(toMessage), count, limit, offset }
}
