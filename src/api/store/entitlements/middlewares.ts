import { type MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import { CreateDownload } from "./validators"

export const storeEntitlementsMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/entitlements/:id/downloads",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(CreateDownload)],
  },
]
