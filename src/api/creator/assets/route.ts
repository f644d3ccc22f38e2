import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { CreateAssetResponse, ErrorBody } from "#lib/http"
import { createUploadLink } from "#queries/delivery/create-upload-link"
import { retrieveAsset } from "#queries/delivery/retrieve-asset"
import { createAssetWorkflow } from "#workflows/delivery/create-asset"
import { answerUploadRefusal } from "../../uploads/upload-refusal"
import type { CreateAssetInput } from "./validators"

/** Announces a file and says where to PUT its bytes. */
export async function POST(
  req: AuthenticatedMedusaRequest<CreateAssetInput>,
  res: MedusaResponse<CreateAssetResponse | ErrorBody>,
) {
  const creator_id = req.auth_context.actor_id
  const { filename, size_bytes } = req.validatedBody
  try {
    const { result } = await createAssetWorkflow(req.scope).run({
      input: { filename, size_bytes, creator_id },
    })
    const own = { id: result.id, creator_id }
    res.status(201).json({
      asset: await retrieveAsset(req.scope, own),
      upload: createUploadLink(req.scope, own),
    })
  } catch (error) {
    if (!answerUploadRefusal(error, res)) throw error
  }
}
