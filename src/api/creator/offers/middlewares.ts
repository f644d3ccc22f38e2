import {
  type MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import { NoBodySchema } from "../_lib/no-body"
import { CreateOfferSchema, ListOffersSchema, UpdateOfferSchema } from "./validators"

/** Twenty benefits and two long texts, each character of which may take several bytes. */
const bodyParser = { sizeLimit: "512kb" }

export const creatorOffersMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/creator/offers",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(ListOffersSchema, {})],
  },
  {
    matcher: "/creator/offers",
    methods: ["POST"],
    bodyParser,
    middlewares: [validateAndTransformBody(CreateOfferSchema)],
  },
  {
    matcher: "/creator/offers/:id",
    methods: ["POST"],
    bodyParser,
    middlewares: [validateAndTransformBody(UpdateOfferSchema)],
  },
  ...["publish", "hide", "archive"].map(
    (verb): MiddlewareRoute => ({
      matcher: `/creator/offers/:id/${verb}`,
      methods: ["POST"],
      middlewares: [validateAndTransformBody(NoBodySchema)],
    }),
  ),
]
