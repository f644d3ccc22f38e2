import {
  authenticate,
  type MiddlewareRoute,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import { ListLibrary } from "./validators"

export const storeLibraryMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/library",
    methods: ["GET"],
    middlewares: [
      authenticate("customer", ["session", "bearer"]),
      validateAndTransformQuery(ListLibrary, {}),
    ],
  },
]
