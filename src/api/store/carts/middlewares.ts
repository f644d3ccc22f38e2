import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { errorMessage } from "#lib/errors"
import { prepareCartWorkflow } from "#workflows/checkout/prepare-cart"
import { settleCart } from "#workflows/settlement/settle-cart"

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

export const storeCartsMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/carts/:id/complete", methods: ["POST"], middlewares: [sellThroughStockRoute] },
]
