import {
  type MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import { ListSalesSchema, RefundSaleSchema } from "./validators"

export const creatorSalesMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/creator/sales",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(ListSalesSchema, {})],
  },
  {
    matcher: "/creator/sales/:order_id/refunds",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(RefundSaleSchema)],
  },
]
