/** True for the API's 404: the thing is not ours, which is an answer rather than a failure. */
export function isNotFound(error: unknown): boolean {
  return typeof error === "object" && error !== null && "status" in error && error.status === 404
}
