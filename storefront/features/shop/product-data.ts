import type { StoreOffer } from "@http"
import { currencyExponent } from "@/lib/money/exponent"

function decimalPrice(amount_minor: number, currency_code: string): string {
  const exponent = currencyExponent(currency_code)
  const digits = String(amount_minor).padStart(exponent + 1, "0")
  if (exponent === 0) return digits
  return `${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`
}

/** schema.org `Product` of an offer. */
export function productData(
  offer: StoreOffer,
  urls: { page: string; creator: string; image: string },
) {
  return {
    "@context": "https://schema.org",
    "@type": "Product",
    name: offer.name,
    description: offer.summary,
    url: urls.page,
    image: urls.image,
    brand: { "@type": "Brand", name: offer.creator.display_name },
    offers: {
      "@type": "Offer",
      url: urls.page,
      price: decimalPrice(offer.price_minor, offer.currency_code),
      priceCurrency: offer.currency_code.toUpperCase(),
      availability: offer.left === 0 ? "https://schema.org/SoldOut" : "https://schema.org/InStock",
      seller: { "@type": "Person", name: offer.creator.display_name, url: urls.creator },
    },
  }
}
