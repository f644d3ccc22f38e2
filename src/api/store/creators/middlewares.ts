import { type MiddlewareRoute, validateAndTransformQuery } from "@medusajs/framework/http"
import { ListStoreCreatorsSchema } from "./validators"

export const storeCreatorsMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/creators",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(ListStoreCreatorsSchema, {})],
  },
]
