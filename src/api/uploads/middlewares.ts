import type { MiddlewareRoute } from "@medusajs/framework/http"
import { storefrontCors } from "../creator/_lib/creator-cors"

export const uploadsMiddlewares: MiddlewareRoute[] = [
  { matcher: "/uploads*", middlewares: [storefrontCors] },
  // The body is a file: it is streamed to disk and never held in memory.
  { matcher: "/uploads/:token", methods: ["PUT"], bodyParser: false },
]
