import { pipeline } from "node:stream/promises"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { errorMessage } from "#lib/errors"
import { openDownload } from "#queries/delivery/open-download"
import { recordDownloadWorkflow } from "#workflows/delivery/record-download"
import { refusalPage } from "../_lib/refusal-page"

/** For what creators uploaded: saved, never shown, never guessed at, never kept by anyone in between. */
const safetyHeaders = {
  "cache-control": "private, no-store",
  "content-security-policy":
    "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-top-navigation-by-user-activation",
  "cross-origin-resource-policy": "same-site",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
}

/** Also answers HEAD. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const token = req.params.token ?? ""
  const opened = await openDownload(req.scope, {
    token,
    range: req.get("range"),
    if_range: req.get("if-range"),
  })
  res.set(safetyHeaders).status(opened.status)
  if ("title" in opened) {
    const { status, title, message, library_url } = opened
    if (req.accepts(["html", "json"]) === "json") {
      res.json({ type: "download_refused", code: String(status), message: `${title}. ${message}` })
    } else {
      res.type("html").send(refusalPage({ title, message, library_url }))
    }
    return
  }
  res.set(opened.headers)
  if (opened.status === 416 || req.method === "HEAD") {
    res.end()
    return
  }
  if (opened.from_start) await recordStart(req, token, opened)
  try {
    await pipeline(opened.open(), res)
  } catch (error) {
    // The headers are out: all that is left is to end the connection, so that nobody takes a part for the whole.
    res.destroy()
    if (!req.destroyed && !res.closed) {
      const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER)
      logger.error(`A download of ${opened.asset_id} broke off: ${errorMessage(error)}`)
    }
  }
}

async function recordStart(
  req: MedusaRequest,
  token: string,
  { entitlement_id, asset_id }: { entitlement_id: string; asset_id: string },
): Promise<void> {
  await recordDownloadWorkflow(req.scope).run({
    input: {
      token,
      entitlement_id,
      asset_id,
      ip_address: req.ip ?? null,
      user_agent: req.get("user-agent")?.slice(0, 300) ?? null,
    },
  })
}
