import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { forbidden, invalidData } from "#lib/errors"
import { CREATOR_MODULE } from "#modules/creator"
import { checkName, DELIVERY_MODULE, displayFilename } from "#modules/delivery"

export interface AnnouncedFile {
  creator_id: string
  filename: string
  size_bytes: number
}

export const createAssetStepId = "create-asset-row"

/** Refuses what could never be accepted before its bytes are sent. The place for the bytes is chosen now. */
export const createAssetStep = createStep(
  createAssetStepId,
  async (input: AnnouncedFile, { container }) => {
    const delivery = container.resolve(DELIVERY_MODULE)
    const limit = delivery.options.delivery.upload_limit_bytes
    if (input.size_bytes > limit) {
      throw invalidData(
        `"${input.filename}" has ${input.size_bytes} bytes; a file may have at most ${limit}. Split it or compress it.`,
        "too_large",
      )
    }
    const filename = displayFilename(input.filename)
    if (filename === "") throw invalidData("The file has no name; give it one and try again.")
    const type = checkName(filename)
    if (!type.accepted) throw invalidData(type.reason, "unsupported_type")
    const [creator] = await container
      .resolve(CREATOR_MODULE)
      .listCreators({ id: [input.creator_id], status: "active" })
    if (!creator) throw forbidden("This account cannot upload files.", "suspended")

    const asset = await delivery.createAssets({
      creator_id: input.creator_id,
      filename,
      size_bytes: input.size_bytes,
      mime_type: type.mime_type,
      storage_key: delivery.files.newKey(),
    })
    return new StepResponse({ id: asset.id }, asset.id)
  },
  async (id, { container }) => {
    if (!id) return
    await container.resolve(DELIVERY_MODULE).deleteAssets([id])
  },
)
