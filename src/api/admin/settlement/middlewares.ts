import {
  type MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import { listEventsQuery, listMessagesQuery, listSettlementsQuery, retryBody } from "./validators"

export const adminSettlementMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/settlement/settlements",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(listSettlementsQuery, { isList: true })],
  },
  {
    matcher: "/admin/settlement/messages",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(listMessagesQuery, { isList: true })],
  },
  {
    matcher: "/admin/settlement/events",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(listEventsQuery, { isList: true })],
  },
  {
    matcher: "/admin/settlement/messages/:id/retry",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(retryBody)],
  },
  {
    matcher: "/admin/settlement/events/:id/retry",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(retryBody)],
  },
]
