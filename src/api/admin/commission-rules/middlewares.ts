import {
  type MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import { closeRuleBody, createRuleBody, listRulesQuery, previewRuleQuery } from "./validators"

export const adminCommissionRuleMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/commission-rules",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(listRulesQuery, { isList: true })],
  },
  {
    matcher: "/admin/commission-rules",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(createRuleBody)],
  },
  {
    matcher: "/admin/commission-rules/preview",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(previewRuleQuery, {})],
  },
  {
    matcher: "/admin/commission-rules/:id/close",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(closeRuleBody)],
  },
]
