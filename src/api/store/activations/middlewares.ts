import { type MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import { ActivateAccount } from "./validators"

export const storeActivationsMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/activations/:token",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(ActivateAccount)],
  },
]
