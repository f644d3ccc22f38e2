import { Money } from "@/components/ui/money"

interface PriceTextProps {
  amount_minor: number
  currency_code: string
  className?: string
}

/** A price as buyers read it: "Free" instead of $0, no ".00". */
export function PriceText({ className, ...money }: PriceTextProps) {
  if (money.amount_minor === 0) return <span className={className}>Free</span>
  return <Money {...money} short {...(className ? { className } : {})} />
}
