import type { MedusaResponse } from "@medusajs/framework/http"
import { errorCode, errorMessage } from "#lib/errors"
import type { ErrorBody } from "#lib/http"

/** Statuses that upload clients act on and Medusa's error types have no word for. */
const statusOf: Record<string, number> = {
  link_forged: 403,
  suspended: 403,
  already_uploaded: 409,
  upload_in_progress: 409,
  link_expired: 410,
  too_large: 413,
  wrong_length: 400,
  unsupported_type: 415,
  upload_aborted: 400,
  storage_failed: 507,
}

/** Answers a refusal that a client can do something about; false leaves the error to the usual handler. */
export function answerUploadRefusal<Body>(
  error: unknown,
  res: MedusaResponse<Body | ErrorBody>,
): boolean {
  const code = errorCode(error)
  const status = code === null ? undefined : statusOf[code]
  if (code === null || status === undefined) return false
  const body: ErrorBody = { type: "upload_refused", code, message: errorMessage(error) }
  res.status(status).json(body)
  return true
}
