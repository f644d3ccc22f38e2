import type { MedusaContainer } from "@medusajs/framework/types"
import { notFound } from "#lib/errors"
import type { AdminMessageResponse } from "#lib/http/admin"
import { SETTLEMENT_MODULE } from "#modules/settlement"
import { toMessage } from "./to-rows"

export async function retrieveDeskMessage(
  container: MedusaContainer,
  input: { id: string },
): Promise<AdminMessageResponse> {
  const [row] = await container.resolve(SETTLEMENT_MODULE).listOutboxMessages({ id: [input.id] })
  if (!row) throw notFound(`Message ${input.id} does not exist.`)
  return { message: toMessage(row) }
}
