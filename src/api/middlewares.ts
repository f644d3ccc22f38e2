import { defineMiddlewares } from "@medusajs/framework/http"
import { adminMiddlewares } from "./admin/middlewares"
import { creatorMiddlewares } from "./creator/middlewares"
import { hooksMiddlewares } from "./hooks/middlewares"
import { sandboxMiddlewares } from "./sandbox/middlewares"
import { storeActivationsMiddlewares } from "./store/activations/middlewares"
import { storeCartsMiddlewares } from "./store/carts/middlewares"
import { storeCheckoutsMiddlewares } from "./store/checkouts/middlewares"
import { storeCreatorsMiddlewares } from "./store/creators/middlewares"
import { storeEntitlementsMiddlewares } from "./store/entitlements/middlewares"
import { storeLibraryMiddlewares } from "./store/library/middlewares"
import { uploadsMiddlewares } from "./uploads/middlewares"

export default defineMiddlewares({
  routes: [
    ...adminMiddlewares,
    ...creatorMiddlewares,
    ...hooksMiddlewares,
    ...sandboxMiddlewares,
    ...storeActivationsMiddlewares,
    ...storeCartsMiddlewares,
    ...storeCheckoutsMiddlewares,
    ...storeCreatorsMiddlewares,
    ...storeEntitlementsMiddlewares,
    ...storeLibraryMiddlewares,
    ...uploadsMiddlewares,
  ],
})
