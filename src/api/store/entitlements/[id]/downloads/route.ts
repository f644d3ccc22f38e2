import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http"
import type { DownloadLinkResponse } from "#lib/http"
import { CHECKOUT_TOKEN_HEADER } from "../../../../../queries/checkout/checkout-token"
import { createDownloadLink } from "../../../../../queries/delivery/create-download-link"
import { findOwnEntitlement } from "../../../../../queries/entitlement/find-own-entitlement"
import type { CreateDownload } from "../../validators"

/** A short-lived address for one file, for its customer or whoever has just bought it. */
export async function POST(
  req: MedusaStoreRequest<CreateDownload>,
  res: MedusaResponse<DownloadLinkResponse>,
) {
  const entitlement = await findOwnEntitlement(req.scope, {
    id: String(req.params.id),
    customer_id: req.auth_context?.actor_id || null,
    checkout_token: req.get(CHECKOUT_TOKEN_HEADER),
  })
  const { asset_id } = req.validatedBody
  const download = await createDownloadLink(req.scope, { entitlement_id: entitlement.id, asset_id })
  res.status(201).json({ download })
}
