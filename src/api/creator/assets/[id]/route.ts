import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { CreatorAssetResponse } from "#lib/http"
import { retrieveAsset } from "#queries/delivery/retrieve-asset"
import { deleteAssetWorkflow } from "#workflows/delivery/delete-asset"
import { ownThing } from "../../_lib/own-thing"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<CreatorAssetResponse>,
) {
  res.json({ asset: await retrieveAsset(req.scope, ownThing(req)) })
}

/** Only a file that no offer gives and nobody bought. */
export async function DELETE(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const own = ownThing(req)
  await deleteAssetWorkflow(req.scope).run({ input: own })
  res.json({ id: own.id, object: "asset", deleted: true })
}
