import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { CreatorAssetResponse, ErrorBody } from "#lib/http"
import { receiveUpload } from "#workflows/delivery/receive-upload"
import { answerUploadRefusal } from "../upload-refusal"

/** What may still be read of a refused body, so that the client gets to see the answer. More than that is cut off. */
const DRAIN_BYTES_MAX = 8 * 1024 ** 2

/** The raw bytes of an announced file. The token in the address is the only proof: no cookie, no header. */
export async function PUT(
  req: MedusaRequest,
  res: MedusaResponse<CreatorAssetResponse | ErrorBody>,
) {
  const declared = req.headers["content-length"]
  const content_length = declared === undefined ? null : Number(declared)
  try {
    const asset = await receiveUpload(req.scope, {
      token: req.params.token ?? "",
      stream: req,
      content_length,
    })
    res.json({ asset })
  } catch (error) {
    if (content_length === null || content_length > DRAIN_BYTES_MAX) {
      res.setHeader("connection", "close")
    }
    if (!answerUploadRefusal(error, res)) throw error
  }
}
