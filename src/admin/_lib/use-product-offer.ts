import { useQuery } from "@tanstack/react-query"
import type { AdminProductOfferResponse } from "../../lib/http"
import { isNotFound } from "./is-not-found"
import { sdk } from "./sdk"

/** The offer behind a product; null when the product is none of ours. */
export function useProductOffer(product_id: string) {
  return useQuery({
    queryKey: ["tessera", "products", product_id, "offer"],
    queryFn: () =>
      sdk.client
        .fetch<AdminProductOfferResponse>(`/admin/products/${product_id}/offer`)
        .catch((error: unknown) => {
          if (isNotFound(error)) return null
          throw error
        }),
  })
}
