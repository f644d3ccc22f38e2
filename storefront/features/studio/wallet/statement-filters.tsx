"use client"

import { Download } from "lucide"
import { useRouter } from "next/navigation"
import { useTransition } from "react"
import { buttonStyles } from "@/components/ui/button-styles"
import { Icon } from "@/components/ui/icon"
import { Select } from "@/components/ui/select"
import { Spinner } from "@/components/ui/spinner"
import { lineKinds } from "./line-kinds"
import { filterParams, type StatementFilter } from "./statement-query"

interface StatementFiltersProps {
  filter: StatementFilter
  offers: { id: string; name: string }[]
  currencies: string[]
}

/** Which lines are shown; the same filter goes into the export. */
export function StatementFilters({ filter, offers, currencies }: StatementFiltersProps) {
  const router = useRouter()
  const [isPending, startTransition] = useTransition()

  function choose(part: Partial<StatementFilter>) {
    const query = filterParams({ ...filter, ...part }).toString()
    const path = query === "" ? "/studio/wallet" : `/studio/wallet?${query}`
    startTransition(() => router.replace(path, { scroll: false }))
  }

  return (
    <div className="grid grid-cols-2 items-center gap-2 sm:flex">
      <Select
        aria-label="Kind of line"
        className="text-sm sm:w-40"
        onChange={(event) => choose({ kind: event.target.value || null })}
        value={filter.kind ?? ""}
      >
        <option value="">Every kind</option>
        {lineKinds.map(({ kind, label }) => (
          <option key={kind} value={kind}>
            {label}
          </option>
        ))}
      </Select>
      <Select
        aria-label="Offer"
        className="text-sm sm:w-48"
        onChange={(event) => choose({ offer_id: event.target.value || null })}
        value={filter.offer_id ?? ""}
      >
        <option value="">Every offer</option>
        {offers.map((offer) => (
          <option key={offer.id} value={offer.id}>
            {offer.name}
          </option>
        ))}
      </Select>
      {currencies.length > 1 ? (
        <Select
          aria-label="Currency"
          className="text-sm sm:w-44"
          onChange={(event) => choose({ currency_code: event.target.value || null })}
          value={filter.currency_code ?? ""}
        >
          <option value="">Every currency</option>
          {currencies.map((code) => (
            <option key={code} value={code}>
              {code.toUpperCase()}
            </option>
          ))}
        </Select>
      ) : null}
      <a
        className={buttonStyles({
          variant: "quiet",
          size: "small",
          className: "h-11 justify-start sm:ms-auto",
        })}
        download
        href={`/studio/api/wallet-export?${filterParams(filter)}`}
      >
        {isPending ? <Spinner size={16} /> : <Icon node={Download} size={16} />}
        Export CSV
      </a>
    </div>
  )
}
