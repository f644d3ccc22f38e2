import {
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
  type MiddlewareRoute,
  validateAndTransformBody,
} from "@medusajs/framework/http"
import { CHECKOUT_TOKEN_HEADER, checkCheckoutToken } from "#queries/checkout/checkout-token"
import { CompleteCheckout, CreateCheckout } from "./validators"

function requireCheckoutToken(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): void {
  checkCheckoutToken(req.scope, {
    id: String(req.params.id),
    token: req.get(CHECKOUT_TOKEN_HEADER),
  })
  next()
}

export const storeCheckoutsMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/checkouts",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(CreateCheckout)],
  },
  {
    matcher: "/store/checkouts/:id",
    methods: ["GET"],
    middlewares: [requireCheckoutToken],
  },
  {
    matcher: "/store/checkouts/:id/complete",
    methods: ["POST"],
    middlewares: [requireCheckoutToken, validateAndTransformBody(CompleteCheckout)],
  },
]
