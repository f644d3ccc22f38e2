import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

/**
 * The stock e-mail login takes `A@x.test` and `a@x.test` for two people. Here they are one: whatever a client sends is
 * trimmed and lower-cased before the stock routes see it (case A9).
 */
export function lowerCaseEmail(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): void {
  const body: unknown = req.body
  if (typeof body === "object" && body !== null) {
    const fields = body as Record<string, unknown>
    for (const name of ["email", "identifier"]) {
      const value = fields[name]
      if (typeof value === "string") fields[name] = value.trim().toLowerCase()
    }
  }
  next()
}
