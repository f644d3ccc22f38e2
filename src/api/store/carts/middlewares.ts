import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { errorMessage, notAllowed } from "#lib/errors"
import { prepareCartWorkflow } from "#workflows/checkout/prepare-cart"
import { settleCart } from "#workflows/settlement/settle-cart"
import { isCartPaid } from "../../../queries/checkout/is-cart-paid"

/** An integrator completes a cart the stock way: supply is held before, and settlement woken after the answer. */
async function sellThroughStockRoute(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const cart_id = String(req.params.id)
  const { result } = await prepareCartWorkflow(req.scope).run({ input: { cart_id } })
  if (result.lines.length > 0) {
    res.once("finish", () => {
      settleCart(req.scope, { cart_id }).catch((error: unknown) => {
        const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER)
        logger.error(`Settlement of ${cart_id} is left to the sweeper: ${errorMessage(error)}`)
      })
    })
  }
  next()
}

/**
 * Medusa would change a paid cart and only then fail to delete its payment, leaving a cart that costs more than what
 * was paid. Settlement sends such a payment back; this keeps it from coming to that.
 */
async function refuseWhenPaid(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  if (await isCartPaid(req.scope, { cart_id: String(req.params.id) })) {
    throw notAllowed("This cart is paid and cannot change any more. Complete it.", "cart_paid")
  }
  next()
}

const changes = [
  "",
  "/line-items",
  "/line-items/:line_id",
  "/shipping-methods",
  "/promotions",
  "/taxes",
  "/customer",
]

export const storeCartsMiddlewares: MiddlewareRoute[] = [
  ...changes.map(
    (path): MiddlewareRoute => ({
      matcher: `/store/carts/:id${path}`,
      methods: ["POST", "DELETE"],
      middlewares: [refuseWhenPaid],
    }),
  ),
  { matcher: "/store/carts/:id/complete", methods: ["POST"], middlewares: [sellThroughStockRoute] },
]
