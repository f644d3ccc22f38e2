import type { MedusaContainer } from "@medusajs/framework/types"
import { CREATOR_MODULE } from "../../src/modules/creator"
import { type Bearer, bearer } from "./bearer"

export interface TestCreator extends Bearer {
  id: string
  handle: string
}

let count = 0

/** A creator who may sell, with what they send to prove it. */
export async function createCreator(
  container: MedusaContainer,
  input: { handle?: string; display_name?: string; status?: "active" | "suspended" } = {},
): Promise<TestCreator> {
  count += 1
  const handle = input.handle ?? `creator-${count}`
  const creator = await container.resolve(CREATOR_MODULE).createCreators({
    handle,
    display_name: input.display_name ?? "Mara Ink",
    email: `${handle}@creators.test`,
    status: input.status ?? "active",
  })
  return {
    id: creator.id,
    handle,
    ...bearer(container, { actor_type: "creator", actor_id: creator.id }),
  }
}
