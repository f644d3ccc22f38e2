import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { CurrencyListResponse } from "#lib/http"
import { listCurrencies } from "#queries/offer/list-currencies"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<CurrencyListResponse>,
) {
  res.json({ currencies: await listCurrencies(req.scope) })
}
