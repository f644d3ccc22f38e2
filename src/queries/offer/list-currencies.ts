import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { CurrencyListResponse } from "#lib/http"
import { currencyExponent } from "#lib/money/currency-exponent"

/**
 * What an offer can be priced in: the currencies of the application's regions, because only there a buyer can pay.
 * The store's own default comes first, for it is what a new offer begins with; the rest by code.
 */
export async function listCurrencies(
  container: MedusaContainer,
): Promise<CurrencyListResponse["currencies"]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [{ data: regions }, { data: stores }] = await Promise.all([
    query.graph({ entity: "region", fields: ["currency_code"] }),
    query.graph({ entity: "store", fields: ["supported_currencies.*"] }),
  ])
  const supported: { currency_code: string; is_default: boolean }[] =
    stores[0]?.supported_currencies ?? []
  const usual = supported.find((currency) => currency.is_default)?.currency_code
  const rank = (code: string) => (code === usual ? `0${code}` : `1${code}`)
  const codes = [...new Set(regions.map((region) => region.currency_code.toLowerCase()))].sort(
    (a, b) => rank(a).localeCompare(rank(b)),
  )
  const names = new Intl.DisplayNames("en", { type: "currency" })
  return codes.map((code) => ({
    code,
    name: names.of(code.toUpperCase()) ?? code.toUpperCase(),
    exponent: currencyExponent(code),
  }))
}
