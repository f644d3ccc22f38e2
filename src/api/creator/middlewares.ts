import type { MiddlewareRoute } from "@medusajs/framework/http"
import { storefrontCors } from "./_lib/creator-cors"
import { lowerCaseEmail } from "./_lib/lower-case-email"
import { authenticateCreatorRoutes, requireCreator } from "./_lib/require-creator"
import { creatorAssetsMiddlewares } from "./assets/middlewares"
import { creatorCreatorsMiddlewares } from "./creators/middlewares"
import { creatorOffersMiddlewares } from "./offers/middlewares"
import { creatorPriceBreakdownMiddlewares } from "./price-breakdowns/middlewares"
import { creatorSalesMiddlewares } from "./sales/middlewares"
import { creatorWalletMiddlewares } from "./wallet/middlewares"

/** Every route under /creator, whoever wrote it, has CORS, a proven creator and the database's word that they may act. */
export const creatorMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/creator*",
    middlewares: [storefrontCors, authenticateCreatorRoutes, requireCreator],
  },
  ...["creator", "customer"].map(
    (actor): MiddlewareRoute => ({
      matcher: `/auth/${actor}/emailpass*`,
      middlewares: [lowerCaseEmail],
    }),
  ),
  ...creatorCreatorsMiddlewares,
  ...creatorOffersMiddlewares,
  ...creatorAssetsMiddlewares,
  ...creatorSalesMiddlewares,
  ...creatorPriceBreakdownMiddlewares,
  ...creatorWalletMiddlewares,
]
