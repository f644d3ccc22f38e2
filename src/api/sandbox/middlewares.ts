import {
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
  type MiddlewareRoute,
  validateAndTransformBody,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys, parseCorsOrigins } from "@medusajs/framework/utils"
import cors from "cors"
import { notFound } from "#lib/errors"
import { isSandboxEnabled } from "#queries/sandbox/is-sandbox-enabled"
import { AuthenticateIntent, ConfirmIntent } from "./validators"

/** Buyers' browsers speak to the processor directly, from the same origins as the store. */
function allowStorefront(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  const { http } = req.scope.resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig
  cors({ origin: parseCorsOrigins(http.storeCors), credentials: true })(req, res, next)
}

function requireSandbox(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void {
  if (isSandboxEnabled(req.scope)) next()
  else next(notFound("There is nothing here."))
}

export const sandboxMiddlewares: MiddlewareRoute[] = [
  { matcher: "/sandbox/*", middlewares: [allowStorefront, requireSandbox] },
  {
    matcher: "/sandbox/intents/:id/confirm",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(ConfirmIntent)],
  },
  {
    matcher: "/sandbox/intents/:id/authenticate",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(AuthenticateIntent)],
  },
]
