import { Card } from "@/components/ui/card"
import { Money } from "@/components/ui/money"
import { Mosaic } from "@/components/ui/mosaic"
import { StatusBadge } from "./status-badge"

/** What an offer will look like in the list; shown faded while there is none. */
export function ExampleOffer() {
  return (
    <Card className="flex items-center gap-4 px-4 py-3 text-start">
      <Mosaic className="size-12 rounded-control" columns={4} rows={4} seed="example/offer" />
      <span className="flex-1 font-medium">Excel for analysts</span>
      <StatusBadge status="published" />
      <Money amount_minor={2900} currency_code="usd" short />
    </Card>
  )
}
