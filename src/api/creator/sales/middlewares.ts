import { type MiddlewareRoute, validateAndTransformQuery } from "@medusajs/framework/http"
import { ListSalesSchema } from "./validators"

export const creatorSalesMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/creator/sales",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(ListSalesSchema, {})],
  },
]
