import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { notAllowed } from "#lib/errors"
import { DELIVERY_MODULE } from "#modules/delivery"
import { OFFER_MODULE } from "#modules/offer"
import { findAsset } from "#queries/delivery/retrieve-asset"

export const deleteAssetStepId = "delete-asset-row"

export const deleteAssetStep = createStep(
  deleteAssetStepId,
  async (input: { id: string; creator_id: string }, { container }) => {
    const asset = await findAsset(container, input)
    const names = await container
      .resolve(OFFER_MODULE)
      .listOfferNamesGiving({ creator_id: input.creator_id, thing_id: asset.id })
    if (names.length > 0) {
      throw notAllowed(
        `"${asset.filename}" is given by ${names.map((name) => `"${name}"`).join(", ")}. Take it out there first; a file that was sold stays.`,
        "asset_in_use",
      )
    }
    await container.resolve(DELIVERY_MODULE).softDeleteAssets([asset.id])
    return new StepResponse({ storage_key: asset.storage_key }, asset.id)
  },
  async (id, { container }) => {
    if (!id) return
    await container.resolve(DELIVERY_MODULE).restoreAssets([id])
  },
)
