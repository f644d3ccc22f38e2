import { type MiddlewareRoute, validateAndTransformQuery } from "@medusajs/framework/http"
import { WalletExportQuery, WalletLinesQuery } from "./validators"

export const creatorWalletMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/creator/wallet/lines",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(WalletLinesQuery, {})],
  },
  {
    matcher: "/creator/wallet/lines/export",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(WalletExportQuery, {})],
  },
]
