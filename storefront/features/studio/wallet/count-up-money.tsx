"use client"

import { Money } from "@/components/ui/money"
import { formatMoney, type MoneyFormat } from "@/lib/money/format-money"
import { useCountUp } from "./use-count-up"

interface CountUpMoneyProps extends MoneyFormat {
  className?: string
  even?: boolean
}

/** An amount that counts up once when it changes. Assistive technology only ever gets the true one. */
export function CountUpMoney({ className, even, ...money }: CountUpMoneyProps) {
  const shown = useCountUp(money.amount_minor)
  return (
    <>
      <span aria-hidden="true" className={className}>
        <Money {...money} amount_minor={shown} even={even ?? false} />
      </span>
      <span className="sr-only">{formatMoney(money)}</span>
    </>
  )
}
