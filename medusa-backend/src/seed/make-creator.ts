import type { MedusaContainer } from "@medusajs/framework/types"
import { CREATOR_MODULE } from "medusa-plugin-tessera/modules/creator"
import { createCreatorWorkflow } from "medusa-plugin-tessera/workflows/creator/create-creator"
import { updateCreatorWorkflow } from "medusa-plugin-tessera/workflows/creator/update-creator"
import { ensureLogin } from "./make-account"
import type { DemoCreator } from "./world/demo-creator"

/** Signs a creator up and fills in their page. Returns the creator that is there when it was done before. */
export async function ensureCreator(
  container: MedusaContainer,
  creator: DemoCreator,
): Promise<{ id: string }> {
  const { handle, display_name, tagline, bio, accent, links } = creator
  const { auth_identity_id } = await ensureLogin(container, creator)
  const [known] = await container.resolve(CREATOR_MODULE).listCreators({ handle })
  const id = known?.id ?? (await signUp(container, { auth_identity_id, handle, display_name }))
  await updateCreatorWorkflow(container).run({ input: { id, tagline, bio, accent, links } })
  return { id }
}

async function signUp(
  container: MedusaContainer,
  input: { auth_identity_id: string; handle: string; display_name: string },
): Promise<string> {
  const { result } = await createCreatorWorkflow(container).run({ input })
  return result.id
}
