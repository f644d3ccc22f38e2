import { unexpectedState } from "#lib/errors"

/** Postgres sends a bigint as text; an amount beyond the safe integers must never be rounded silently. */
export function minor(value: string | number): number {
  const amount = Number(value)
  if (!Number.isSafeInteger(amount)) {
    throw unexpectedState(`The ledger holds ${value}, which is more than a number can carry.`)
  }
  return amount
}
