import { type MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import { refundIntentBody } from "./validators"

export const adminSandboxMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/sandbox/intents/:id/refunds",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(refundIntentBody)],
  },
]
