import type { MedusaContainer } from "@medusajs/framework/types"
import { notFound } from "#lib/errors"
import type { AdminInboundEventResponse } from "#lib/http/admin"
import { SETTLEMENT_MODULE } from "#modules/settlement"
import { toEvent } from "./to-rows"

export async function retrieveDeskEvent(
  container: MedusaContainer,
  input: { id: string },
): Promise<AdminInboundEventResponse> {
  const [row] = await container.resolve(SETTLEMENT_MODULE).listInboundEvents({ id: [input.id] })
  if (!row) throw notFound(`Event ${input.id} does not exist.`)
  return { event: toEvent(row) }
}
