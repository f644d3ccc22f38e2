"use client"

import type { CreatorOffer } from "@http"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { Select } from "@/components/ui/select"
import { cx } from "@/lib/cx"
import { BreakdownList } from "../ui/breakdown-list"
import { Section } from "../ui/section"
import { type PriceCurrency, parsePrice } from "./parse-price"
import { usePriceBreakdown } from "./use-price-breakdown"

interface PriceSectionProps {
  price: string
  currency: PriceCurrency
  currencies: (PriceCurrency & { name: string })[]
  offer: CreatorOffer | null
  error: string | undefined
  onChange: (part: { price?: string; currency_code?: string }) => void
}

/** The price, and beside it what the creator will receive, from the ledger's own arithmetic. */
export function PriceSection(props: PriceSectionProps) {
  const { price, currency, currencies, offer, onChange } = props
  const parsed = parsePrice(price, currency)
  // While nothing is typed yet there is no mistake to point at, except after an attempt to save.
  const error = price.trim() === "" || parsed.ok ? props.error : parsed.message

  return (
    <Section id="price-section" title="Price">
      <div className="grid gap-6 sm:grid-cols-2">
        <div className="grid grid-cols-[minmax(0,1fr)_112px] items-start gap-3">
          <Field error={error} id="price" label="Price">
            <Input
              aria-describedby="price-error price-share"
              aria-invalid={error !== undefined}
              className="money text-lg"
              id="price"
              inputMode="decimal"
              maxLength={24}
              onChange={(event) => onChange({ price: event.target.value })}
              placeholder={currency.exponent === 0 ? "1500" : `29.${"0".repeat(currency.exponent)}`}
              value={price}
            />
          </Field>
          <Field id="currency" label="Currency">
            <Select
              id="currency"
              onChange={(event) => onChange({ currency_code: event.target.value })}
              value={currency.code}
            >
              {currencies.map(({ code, name }) => (
                <option key={code} title={name} value={code}>
                  {code.toUpperCase()}
                </option>
              ))}
            </Select>
          </Field>
        </div>
        <Share
          amount_minor={parsed.ok ? parsed.amount_minor : null}
          currency_code={currency.code}
          offer={offer}
        />
      </div>
    </Section>
  )
}

interface ShareProps {
  amount_minor: number | null
  currency_code: string
  offer: CreatorOffer | null
}

function Share({ amount_minor, currency_code, offer }: ShareProps) {
  const isAsked = amount_minor !== null && amount_minor > 0
  const price = isAsked ? { amount_minor, currency_code, offer_id: offer?.id ?? null } : null
  const { breakdown, isFresh, message } = usePriceBreakdown(price, offer?.breakdown ?? null)

  return (
    <div aria-live="polite" className="min-h-28 rounded-control bg-sunken p-4" id="price-share">
      {amount_minor === 0 ? (
        <p className="text-ink-soft text-sm">
          Free: the buyer leaves an e-mail address and pays nothing, and neither do you.
        </p>
      ) : null}
      {amount_minor === null ? (
        <p className="text-ink-soft text-sm">
          Type a price and see what you will receive, to the cent.
        </p>
      ) : null}
      {isAsked && breakdown !== null ? (
        <div className={cx("transition-opacity duration-150", !isFresh && "opacity-45")}>
          <BreakdownList breakdown={breakdown} grossLabel="Buyer pays" />
          {breakdown.commission_rule_id === null ? null : (
            <p className="mt-2 text-ink-faint text-sm">
              This fee is from a rule made for you, not the platform’s standard one.
            </p>
          )}
        </div>
      ) : null}
      {isAsked && !isFresh && message !== null ? (
        <p className="mt-2 text-bad text-sm">{message}</p>
      ) : null}
    </div>
  )
}
