import type { MedusaContainer } from "@medusajs/framework/types"
import { CREATOR_MODULE, type CreatorRecord } from "#modules/creator"

/** The creator behind a token, or null when there is none (any more). */
export async function findCreator(
  container: MedusaContainer,
  input: { id: string },
): Promise<CreatorRecord | null> {
  if (!input.id) return null
  const [creator] = await container.resolve(CREATOR_MODULE).listCreators({ id: [input.id] })
  return creator ?? null
}
