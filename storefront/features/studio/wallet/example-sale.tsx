import { Card } from "@/components/ui/card"
import { Money } from "@/components/ui/money"

/** What a sale will look like; shown faded while there is none. */
export function ExampleSale() {
  return (
    <Card className="flex items-center justify-between gap-4 px-4 py-3 text-start">
      <span>
        <span className="font-medium">Sale</span>
        <span className="text-ink-soft"> · Maya · Your offer</span>
      </span>
      <Money
        amount_minor={2465}
        className="font-medium text-good"
        currency_code="usd"
        even
        signed
      />
    </Card>
  )
}
