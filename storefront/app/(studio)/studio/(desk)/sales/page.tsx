import type { CreatorSalesResponse } from "@http"
import type { Metadata } from "next"
import Link from "next/link"
import { buttonStyles } from "@/components/ui/button-styles"
import { Card } from "@/components/ui/card"
import { EmptyState } from "@/components/ui/empty-state"
import { readStudio } from "@/features/studio/api/read-studio"
import { requireCreator } from "@/features/studio/api/require-creator"
import { single } from "@/features/studio/api/single"
import { SaleItem } from "@/features/studio/sales/sale-item"
import { PageHeader } from "@/features/studio/ui/page-header"
import { PageLinks } from "@/features/studio/ui/page-links"
import { ExampleSale } from "@/features/studio/wallet/example-sale"

export const metadata: Metadata = { title: "Sales" }

const path = "/studio/sales"

interface SalesPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function SalesPage({ searchParams }: SalesPageProps) {
  await requireCreator(path)
  const cursor = single((await searchParams).cursor)
  const page = await readStudio<CreatorSalesResponse>(path, {
    path: "/creator/sales",
    query: { limit: 20, cursor },
  })

  return (
    <>
      <PageHeader title="Sales">Who bought what, and how your share came about.</PageHeader>
      {page.items.length === 0 ? (
        <EmptyState
          action={
            <Link className={buttonStyles({})} href="/studio/offers">
              Go to my offers
            </Link>
          }
          example={<ExampleSale />}
          title="Every sale will stand here, with its buyer."
        />
      ) : (
        <div className="flex flex-col gap-4">
          <Card className="overflow-hidden">
            <ul aria-label="Sales">
              {page.items.map((sale) => (
                <SaleItem key={`${sale.order_id}/${sale.offer.id}`} sale={sale} />
              ))}
            </ul>
          </Card>
          <PageLinks cursor={cursor} next={page.next_cursor} path={path} query={{}} />
        </div>
      )}
    </>
  )
}
