import { Readable } from "node:stream"
import type { MedusaContainer } from "@medusajs/framework/types"
import { createUploadLink } from "#queries/delivery/create-upload-link"
import { createAssetWorkflow } from "#workflows/delivery/create-asset"
import { receiveUpload } from "#workflows/delivery/receive-upload"

/** A file of a creator's, uploaded and ready to be sold. */
export async function createAsset(
  container: MedusaContainer,
  input: { creator_id: string; filename?: string; content?: Buffer | string },
) {
  const { creator_id, filename = "guide.txt" } = input
  const content = Buffer.from(input.content ?? "Forty brushes for ink.\n")
  const { result } = await createAssetWorkflow(container).run({
    input: { creator_id, filename, size_bytes: content.length },
  })
  const { url } = createUploadLink(container, { id: result.id, creator_id })
  const token = new URL(url).pathname.split("/").at(-1) ?? ""
  return await receiveUpload(container, {
    token,
    stream: Readable.from([content]),
    content_length: content.length,
  })
}
