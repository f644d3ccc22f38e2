import type { Readable } from "node:stream"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { errorCode, errorMessage } from "#lib/errors"
import { verifyToken } from "#lib/tokens"
import { type AssetRecord, attachmentHeader, chooseRange, DELIVERY_MODULE } from "#modules/delivery"
import { findDeliverableFile } from "./find-deliverable-file"

export interface DownloadRequest {
  token: string
  range: string | undefined
  if_range: string | undefined
}

export type OpenedDownload =
  | {
      status: 200 | 206
      headers: Record<string, string>
      /** Opens the file; not called for HEAD. */
      open: () => Readable
      entitlement_id: string
      asset_id: string
      /** Whether this request begins the file, rather than fetching a later part of it. */
      from_start: boolean
    }
  | { status: 416; headers: Record<string, string> }
  | { status: 403 | 404 | 410; title: string; message: string; library_url: string }

type Claims = { entitlement_id: string; asset_id: string }

/** What a download address answers. Nothing in the address is trusted for longer than this one request. */
export async function openDownload(
  container: MedusaContainer,
  request: DownloadRequest,
): Promise<OpenedDownload> {
  const delivery = container.resolve(DELIVERY_MODULE)
  const library_url = `${delivery.options.storefront_url}/library`
  const now = new Date()
  const check = verifyToken<Claims>(request.token, "download", delivery.options.secret, now)
  if (!check.valid) return { ...refusals[check.reason], library_url }

  try {
    const asset = await findDeliverableFile(container, check.claims, now)
    const size = asset.storage_key ? await delivery.files.sizeOf(asset.storage_key) : null
    if (size === null || size !== Number(asset.size_bytes)) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`The bytes of asset ${asset.id} are missing or have the wrong length.`)
      return { ...refusals.missing, library_url }
    }
    return answer(container, asset, size, request, check.claims)
  } catch (error) {
    const code = errorCode(error)
    if (code === "revoked" || code === "not_begun" || code === "ended") {
      return { ...refusals[code], message: errorMessage(error), library_url }
    }
    if (code === "not_found") return { ...refusals.missing, library_url }
    throw error
  }
}

function answer(
  container: MedusaContainer,
  asset: AssetRecord,
  size: number,
  request: DownloadRequest,
  claims: Claims,
): OpenedDownload {
  const etag = `"${asset.sha256}"`
  const headers = { "accept-ranges": "bytes", etag }
  const changed = request.if_range !== undefined && request.if_range !== etag
  const range = chooseRange(changed ? undefined : request.range, size)
  if (range.kind === "unsatisfiable") {
    return { status: 416, headers: { ...headers, "content-range": `bytes */${size}` } }
  }
  const part = range.kind === "part" ? range : { start: 0, end: size - 1 }
  const key = asset.storage_key ?? ""
  return {
    status: range.kind === "part" ? 206 : 200,
    headers: {
      ...headers,
      ...(range.kind === "part"
        ? { "content-range": `bytes ${part.start}-${part.end}/${size}` }
        : {}),
      "content-length": String(part.end - part.start + 1),
      "content-type": asset.mime_type,
      "content-disposition": attachmentHeader(asset.filename),
    },
    open: () => container.resolve(DELIVERY_MODULE).files.read(key, part),
    ...claims,
    from_start: part.start === 0,
  }
}

const altered = {
  status: 403,
  title: "This link is not complete",
  message:
    "It was changed or cut off on its way. Open your library and start the download from there.",
} as const

const refusals = {
  malformed: altered,
  forged: altered,
  expired: {
    status: 410,
    title: "This link has expired",
    message:
      "Download links work for a few minutes only. Open your library and start the download again.",
  },
  revoked: { status: 410, title: "This file is no longer yours to open", message: "" },
  not_begun: { status: 403, title: "Your access has not begun", message: "" },
  ended: { status: 410, title: "Your access has ended", message: "" },
  missing: {
    status: 404,
    title: "This file is not here",
    message: "It was removed, or never part of the purchase. Your library shows what you have.",
  },
} as const
