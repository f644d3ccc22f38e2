import { Money } from "@/components/ui/money"

/** A price as buyers read it: nothing to pay is "Free". */
export function PriceLabel(price: { amount_minor: number; currency_code: string }) {
  return price.amount_minor === 0 ? <span>Free</span> : <Money {...price} short />
}
