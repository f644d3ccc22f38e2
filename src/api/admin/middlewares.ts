import type { MiddlewareRoute } from "@medusajs/framework/http"
import { adminCommissionRuleMiddlewares } from "./commission-rules/middlewares"
import { adminCreatorMiddlewares } from "./creators/middlewares"
import { adminSandboxMiddlewares } from "./sandbox/middlewares"
import { adminSettlementMiddlewares } from "./settlement/middlewares"

/** Medusa itself asks for an operator's token on everything below /admin. */
export const adminMiddlewares: MiddlewareRoute[] = [
  ...adminCommissionRuleMiddlewares,
  ...adminCreatorMiddlewares,
  ...adminSandboxMiddlewares,
  ...adminSettlementMiddlewares,
]
