import type { MedusaContainer } from "@medusajs/framework/types"
import type { AdminCreatorSummary } from "#lib/http/admin"
import { CREATOR_MODULE } from "#modules/creator"

/** Names a creator for the admin, with the address of their public page. */
export function summariseCreator(
  container: MedusaContainer,
  creator: { id: string; handle: string; display_name: string },
): AdminCreatorSummary {
  const { storefront_url } = container.resolve(CREATOR_MODULE).options
  const { id, handle, display_name } = creator
  return { id, handle, display_name, page_url: `${storefront_url}/${handle}` }
}
