import {
  type MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import { decisionBody, listCreatorsQuery } from "./validators"

export const adminCreatorMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/creators",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(listCreatorsQuery, { isList: true })],
  },
  {
    matcher: "/admin/creators/:id/suspend",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(decisionBody)],
  },
  {
    matcher: "/admin/creators/:id/reinstate",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(decisionBody)],
  },
]
