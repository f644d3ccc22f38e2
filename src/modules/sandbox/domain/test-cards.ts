/** What a test card does when it is confirmed. */
export type CardBehaviour =
  | "succeed"
  | "decline"
  | "insufficient_funds"
  | "authenticate"
  | "delay"
  | "repeat"

const behaviours: Record<string, CardBehaviour> = {
  "4242424242424242": "succeed",
  "4000000000000002": "decline",
  "4000000000009995": "insufficient_funds",
  "4000002760003184": "authenticate",
  "4000000000000077": "delay",
  "4000000000000259": "repeat",
}

/** Null for a number that is no test card. */
export function behaviourOf(number: string): CardBehaviour | null {
  return behaviours[number.replace(/[\s-]/g, "")] ?? null
}
