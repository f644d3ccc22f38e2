import type { WalletBalance, WalletResponse } from "@http"
import type { ReactNode } from "react"
import { Card } from "@/components/ui/card"
import { cx } from "@/lib/cx"
import { CountUpMoney } from "./count-up-money"
import { ReleaseDates } from "./release-dates"

/** What is owned in each currency: to be paid out, waiting, paid already, and owed where there is a debt. */
export function BalanceCards({ wallet }: { wallet: WalletResponse["wallet"] }) {
  const isSingle = wallet.balances.length === 1
  return (
    <div className="flex flex-col gap-3">
      {wallet.balances.map((balance) => (
        <BalanceCard
          balance={balance}
          isNamed={!isSingle}
          key={balance.currency_code}
          wallet={wallet}
        />
      ))}
    </div>
  )
}

interface BalanceCardProps {
  balance: WalletBalance
  wallet: WalletResponse["wallet"]
  isNamed: boolean
}

function BalanceCard({ balance, wallet, isNamed }: BalanceCardProps) {
  const { currency_code } = balance
  const amount = (key: keyof Omit<WalletBalance, "currency_code">, className: string) => (
    <CountUpMoney amount_minor={balance[key]} className={className} currency_code={currency_code} />
  )
  return (
    <Card
      aria-label={`Balance in ${currency_code.toUpperCase()}`}
      className="grid grid-cols-2 sm:grid-cols-3"
      data-currency={currency_code}
      role="group"
    >
      <Figure
        className="col-span-2 border-line border-b sm:col-span-1 sm:border-b-0"
        label="Available"
      >
        {amount("available_minor", "font-semibold text-2xl")}
      </Figure>
      <Figure
        aside={
          <ReleaseDates
            currency_code={currency_code}
            hold_days={wallet.hold_days}
            releases={wallet.releases}
          />
        }
        className="sm:border-line sm:border-s"
        label="Pending"
      >
        {amount("pending_minor", "text-xl sm:text-2xl")}
      </Figure>
      <Figure className="border-line border-s" label="Paid out">
        {amount("paid_out_minor", "text-xl sm:text-2xl")}
      </Figure>
      {balance.today_minor === 0 ? null : (
        <Extra label="Earned today" tone="text-good">
          <CountUpMoney
            amount_minor={balance.today_minor}
            className="font-medium"
            currency_code={currency_code}
            even
            signed
          />
        </Extra>
      )}
      {balance.reserved_minor === 0 ? null : (
        <Extra label="On its way to your bank">{amount("reserved_minor", "font-medium")}</Extra>
      )}
      {balance.receivable_minor === 0 ? null : (
        <Extra label="Owed after refunds, taken from your next sales" tone="text-bad">
          {amount("receivable_minor", "font-medium")}
        </Extra>
      )}
      {isNamed ? <span className="sr-only">{currency_code.toUpperCase()}</span> : null}
    </Card>
  )
}

interface FigureProps {
  label: string
  aside?: ReactNode
  className?: string
  children: ReactNode
}

function Figure({ label, aside, className, children }: FigureProps) {
  return (
    <div className={cx("flex flex-col gap-1 p-4 sm:p-5", className)}>
      <p className="flex items-center gap-2 text-ink-soft text-sm">
        {label}
        {aside}
      </p>
      <div>{children}</div>
    </div>
  )
}

function Extra({ label, tone, children }: { label: string; tone?: string; children: ReactNode }) {
  return (
    <p
      className={cx(
        "col-span-full flex justify-between gap-4 border-line border-t px-4 py-3 text-sm sm:px-5",
        tone ?? "text-ink-soft",
      )}
    >
      {label}
      <span>{children}</span>
    </p>
  )
}
