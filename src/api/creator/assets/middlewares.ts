import { type MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import { CreateAssetSchema } from "./validators"

export const creatorAssetsMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/creator/assets",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(CreateAssetSchema)],
  },
]
