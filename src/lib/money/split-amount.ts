import { invalidData } from "../errors"
import { assertMinor } from "./assert-minor"

/**
 * Splits an amount by integer weights with the largest-remainder method: the parts sum to the whole exactly,
 * none is negative, and none is a whole unit away from its exact share. Equal remainders go to the earlier part.
 * The ledger's SQL function `tessera_split_minor` is the same rule; a property test holds the two together.
 * @throws invalid_data when the amount or a weight is negative, or an amount is split by no weight at all.
 */
export function splitAmount(total_minor: number, weights: readonly number[]): number[] {
  assertMinor(total_minor)
  for (const weight of weights) assertMinor(weight, "weight")
  if (total_minor < 0 || weights.some((weight) => weight < 0)) {
    throw invalidData("Only an amount of zero or more can be split, by weights of zero or more.")
  }
  const total = BigInt(total_minor)
  const sum = weights.reduce((all, weight) => all + BigInt(weight), 0n)
  if (sum === 0n) {
    if (total === 0n) return weights.map(() => 0)
    throw invalidData(`${total_minor} cannot be split: every weight is zero.`)
  }
  const shares = weights.map((weight, index) => {
    const exact = total * BigInt(weight)
    return { index, floor: exact / sum, remainder: exact % sum }
  })
  let left = total - shares.reduce((all, share) => all + share.floor, 0n)
  const parts = shares.map((share) => Number(share.floor))
  const byRemainder = [...shares].sort((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
  )
  for (const share of byRemainder) {
    if (left === 0n) break
    parts[share.index] = Number(share.floor + 1n)
    left -= 1n
  }
  return parts
}
