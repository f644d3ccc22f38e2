import type { Readable } from "node:stream"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { errorCode, errorMessage, forbidden, invalidData, notAllowed, notFound } from "#lib/errors"
import type { CreatorAsset } from "#lib/http"
import { verifyToken } from "#lib/tokens"
import { CREATOR_MODULE } from "#modules/creator"
import {
  type AssetRecord,
  DELIVERY_MODULE,
  TooFewBytesError,
  TooManyBytesError,
} from "#modules/delivery"
import { findAsset, retrieveAsset } from "#queries/delivery/retrieve-asset"
import { UploadClaim } from "./upload-claim"

type Claims = { asset_id: string; creator_id: string }

/**
 * Takes the bytes of an announced file: streamed to disk, hashed, judged by content, made durable, and only then ready.
 * A plain function, because a workflow copies its input and a stream cannot be copied; every state it can be killed in
 * is one from which the same upload can be sent again.
 *
 * Codes: `link_forged`, `link_expired`, `already_uploaded`, `upload_in_progress`, `too_large`, `wrong_length`,
 * `unsupported_type`, `upload_aborted`, `storage_failed`, `suspended`.
 */
export async function receiveUpload(
  container: MedusaContainer,
  input: { token: string; stream: Readable; content_length: number | null },
): Promise<CreatorAsset> {
  const asset = await findAnnounced(container, input.token)
  requireLength(asset, input.content_length)
  const claim = await UploadClaim.take(container.resolve(DELIVERY_MODULE), asset.id)
  if (!claim) {
    throw notAllowed(
      `"${asset.filename}" is being uploaded already. Wait for it, or try again in a minute.`,
      "upload_in_progress",
    )
  }
  try {
    await store(container, asset, claim, input.stream)
  } finally {
    await claim.release()
  }
  return await retrieveAsset(container, asset)
}

async function findAnnounced(container: MedusaContainer, token: string): Promise<AssetRecord> {
  const { secret } = container.resolve(DELIVERY_MODULE).options
  const check = verifyToken<Claims>(token, "upload", secret)
  if (!check.valid) {
    throw check.reason === "expired"
      ? notAllowed("This upload link has expired. Add the file again.", "link_expired")
      : forbidden("This upload link was changed. Add the file again.", "link_forged")
  }
  const { asset_id, creator_id } = check.claims
  const [creator] = await container.resolve(CREATOR_MODULE).listCreators({ id: [creator_id] })
  if (!creator) throw notFound(`File ${asset_id} does not exist.`)
  if (creator.status !== "active") {
    throw forbidden("This account is suspended and cannot upload files.", "suspended")
  }
  const asset = await findAsset(container, { id: asset_id, creator_id })
  if (asset.state === "ready") {
    throw notAllowed(`"${asset.filename}" is uploaded already.`, "already_uploaded")
  }
  if (asset.state === "rejected") {
    throw notAllowed(`${asset.rejection ?? "This file was refused."}`, "unsupported_type")
  }
  return asset
}

function requireLength(asset: AssetRecord, content_length: number | null): void {
  if (content_length === null || content_length === Number(asset.size_bytes)) return
  throw wrongLength(asset, content_length > Number(asset.size_bytes), content_length)
}

function wrongLength(asset: AssetRecord, more: boolean, bytes: number | null) {
  const sent = bytes === null ? (more ? "more" : "fewer") : String(bytes)
  return invalidData(
    `"${asset.filename}" was announced with ${asset.size_bytes} bytes, but ${sent} were sent. Add the file again.`,
    more ? "too_large" : "wrong_length",
  )
}

async function store(
  container: MedusaContainer,
  asset: AssetRecord,
  claim: UploadClaim,
  stream: Readable,
): Promise<void> {
  const delivery = container.resolve(DELIVERY_MODULE)
  const size_bytes = Number(asset.size_bytes)
  let temp_path: string | null = null
  try {
    const received = await delivery.files.receive(asset.id, claim.guard(stream), size_bytes)
    temp_path = received.temp_path
    const type = await delivery.identify(temp_path, asset.filename)
    if (!type.accepted) {
      await delivery.files.removeTemp(temp_path)
      await delivery.updateAssets({ id: asset.id, state: "rejected", rejection: type.reason })
      throw invalidData(type.reason, "unsupported_type")
    }
    await claim.renew()
    // The name was drawn when the file was announced, so a crash right here leaves nothing astray: sent again, it lands
    // in the same place.
    await delivery.files.keep(temp_path, asset.storage_key ?? "")
    await delivery.updateAssets({
      id: asset.id,
      state: "ready",
      sha256: received.sha256,
      mime_type: type.mime_type,
    })
  } catch (error) {
    if (temp_path) await delivery.files.removeTemp(temp_path)
    throw translate(container, asset, error)
  }
}

function translate(container: MedusaContainer, asset: AssetRecord, error: unknown): unknown {
  if (error instanceof TooManyBytesError) return wrongLength(asset, true, null)
  if (error instanceof TooFewBytesError) return wrongLength(asset, false, error.received_bytes)
  const code = errorCode(error)
  if (code === "ECONNRESET" || code === "ERR_STREAM_PREMATURE_CLOSE") {
    return notAllowed("The upload was interrupted. Send it again.", "upload_aborted")
  }
  if (typeof error === "object" && error !== null && "syscall" in error) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    logger.error(`Storing asset ${asset.id} failed: ${errorMessage(error)}`)
    return notAllowed(
      `"${asset.filename}" could not be stored: the site's disk refused it. Try again later.`,
      "storage_failed",
    )
  }
  return error
}
