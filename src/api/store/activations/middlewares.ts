import { type MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import { ActivateAccount, RequestActivation } from "./validators"

export const storeActivationsMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/activations",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(RequestActivation)],
  },
  {
    matcher: "/store/activations/:token",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(ActivateAccount)],
  },
]
