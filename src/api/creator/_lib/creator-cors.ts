import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, parseCorsOrigins } from "@medusajs/framework/utils"
import cors from "cors"

/** The storefront's origins, as for /store: Medusa adds no CORS to prefixes of our own. */
export function storefrontCors(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): void {
  const { http } = req.scope.resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig
  cors({ origin: parseCorsOrigins(http.storeCors), credentials: true })(req, res, next)
}
