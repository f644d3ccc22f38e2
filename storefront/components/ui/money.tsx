import { cx } from "@/lib/cx"
import { type MoneyFormat, moneyParts } from "@/lib/money/format-money"

interface MoneyProps extends MoneyFormat {
  className?: string
  /** Leaves the decimals as strong as the rest: where the text is coloured or faint, dimmer would be too dim to read. */
  even?: boolean
}

/** An amount in minor units: symbol by locale, decimals dimmed, figures that line up, never wrapped. */
export function Money({ className, even = false, ...format }: MoneyProps) {
  return (
    <data
      className={cx("money", className)}
      value={`${format.amount_minor} ${format.currency_code}`}
    >
      {moneyParts(format).map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one amount never change places.
        <span className={part.minor && !even ? "opacity-65" : undefined} key={index}>
          {part.text}
        </span>
      ))}
    </data>
  )
}
