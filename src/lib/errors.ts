import { MedusaError } from "@medusajs/framework/utils"

/**
 * Errors whose message reaches the person who asked. A message says what was asked, what is true and what to do.
 * `code` is for programs: stable, lower snake case.
 */
function tesseraError(type: string, message: string, code?: string): MedusaError {
  return new MedusaError(type, message, code)
}

/** 404. Also the answer for somebody else's thing, word for word the same as for an unknown id. */
export function notFound(message: string, code = "not_found"): MedusaError {
  return tesseraError(MedusaError.Types.NOT_FOUND, message, code)
}

/** 400: the request is well formed, but the state of the thing does not allow it. */
export function notAllowed(message: string, code = "not_allowed"): MedusaError {
  return tesseraError(MedusaError.Types.NOT_ALLOWED, message, code)
}

/** 400: a value in the request is wrong. */
export function invalidData(message: string, code = "invalid_data"): MedusaError {
  return tesseraError(MedusaError.Types.INVALID_DATA, message, code)
}

/** 422: it exists already and may exist only once. */
export function duplicate(message: string, code = "duplicate"): MedusaError {
  return tesseraError(MedusaError.Types.DUPLICATE_ERROR, message, code)
}

/** 401: nobody, or nobody we know, asked. */
export function unauthorized(message: string, code = "unauthorized"): MedusaError {
  return tesseraError(MedusaError.Types.UNAUTHORIZED, message, code)
}

/** 403: the holder of this proof may not do this. Never used to hide a thing: that is `notFound`. */
export function forbidden(message: string, code = "forbidden"): MedusaError {
  return tesseraError(MedusaError.Types.FORBIDDEN, message, code)
}

/** 500: a state that our own rules exclude. The message goes to the log, not to the person. */
export function unexpectedState(message: string): MedusaError {
  return tesseraError(MedusaError.Types.UNEXPECTED_STATE, message)
}

/** Workflows reject with plain objects, so `instanceof` does not do: this reads the code of either. */
export function errorCode(error: unknown): string | null {
  if (typeof error !== "object" || error === null || !("code" in error)) return null
  return typeof error.code === "string" ? error.code : null
}

/** The message of whatever was thrown, an `Error` or a workflow's plain object. */
export function errorMessage(error: unknown): string {
  if (typeof error === "object" && error !== null && "message" in error) {
    return String(error.message)
  }
  return String(error)
}
