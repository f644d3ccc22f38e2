import { invalidData } from "../errors"

/** Refuses what cannot be an amount in minor units: fractions, NaN, infinities and unsafe integers. */
export function assertMinor(amount_minor: number, name = "amount_minor"): void {
  if (!Number.isSafeInteger(amount_minor)) {
    throw invalidData(`${name} is ${amount_minor}; an amount is a whole number of minor units.`)
  }
}
