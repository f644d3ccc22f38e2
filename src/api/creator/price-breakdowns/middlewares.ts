import { type MiddlewareRoute, validateAndTransformQuery } from "@medusajs/framework/http"
import { PriceBreakdownQuery } from "./validators"

export const creatorPriceBreakdownMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/creator/price-breakdowns",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(PriceBreakdownQuery, {})],
  },
]
