import { type MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import { CreateCreatorSchema, UpdateCreatorSchema } from "./validators"

export const creatorCreatorsMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/creator/creators",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(CreateCreatorSchema)],
  },
  {
    matcher: "/creator/creators/me",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(UpdateCreatorSchema)],
  },
]
