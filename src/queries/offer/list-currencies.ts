import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { CurrencyListResponse } from "#lib/http"
import { currencyExponent } from "#lib/money/currency-exponent"

/** What an offer can be priced in: the currencies of the application's regions, because only there a buyer can pay. */
export async function listCurrencies(
  container: MedusaContainer,
): Promise<CurrencyListResponse["currencies"]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: regions } = await query.graph({ entity: "region", fields: ["currency_code"] })
  const codes = [...new Set(regions.map((region) => region.currency_code.toLowerCase()))].sort()
  const names = new Intl.DisplayNames("en", { type: "currency" })
  return codes.map((code) => ({
    code,
    name: names.of(code.toUpperCase()) ?? code.toUpperCase(),
    exponent: currencyExponent(code),
  }))
}
