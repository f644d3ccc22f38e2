/** A refusal of the backend. `message` is written for people and may be shown. */
export class ApiError extends Error {
  override readonly name = "ApiError"
  /** The HTTP status; 503 also when the backend could not be reached. */
  readonly status: number

  constructor(status: number, message: string, cause?: unknown) {
    super(message, { cause })
    this.status = status
  }
}

/** True for a refusal with this HTTP status. */
export const isStatus = (error: unknown, status: number): error is ApiError =>
  error instanceof ApiError && error.status === status
