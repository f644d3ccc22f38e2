import { defineMiddlewares } from "@medusajs/framework/http"
import { adminMiddlewares } from "./admin/middlewares"
import { creatorMiddlewares } from "./creator/middlewares"
import { hooksMiddlewares } from "./hooks/middlewares"
import { sandboxMiddlewares } from "./sandbox/middlewares"
import { storeCheckoutsMiddlewares } from "./store/checkouts/middlewares"
import { storeCreatorsMiddlewares } from "./store/creators/middlewares"
import { uploadsMiddlewares } from "./uploads/middlewares"

export default defineMiddlewares({
  routes: [
    ...adminMiddlewares,
    ...creatorMiddlewares,
    ...hooksMiddlewares,
    ...sandboxMiddlewares,
    ...storeCheckoutsMiddlewares,
    ...storeCreatorsMiddlewares,
    ...uploadsMiddlewares,
  ],
})
