import type { MiddlewareRoute } from "@medusajs/framework/http"

export const hooksMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/hooks/payments/:provider",
    methods: ["POST"],
    // A signature covers the bytes as they came.
    bodyParser: { preserveRawBody: true, sizeLimit: "256kb" },
  },
]
