import { defineMiddlewares } from "@medusajs/framework/http"
import { adminMiddlewares } from "./admin/middlewares"
import { creatorMiddlewares } from "./creator/middlewares"
import { storeCreatorsMiddlewares } from "./store/creators/middlewares"
import { uploadsMiddlewares } from "./uploads/middlewares"

export default defineMiddlewares({
  routes: [
    ...adminMiddlewares,
    ...creatorMiddlewares,
    ...storeCreatorsMiddlewares,
    ...uploadsMiddlewares,
  ],
})
