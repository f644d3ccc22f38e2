import { behaviourOf, type CardBehaviour } from "./test-cards"

export interface CardInput {
  number: string
  exp_month: number
  exp_year: number
  cvc: string
}

/** Words for the buyer, with a code for programs. */
export interface CardError {
  code: string
  message: string
}

export const cardErrors = {
  decline: {
    code: "card_declined",
    message: "We could not charge this card: it was declined. Try another card or ask your bank.",
  },
  insufficient_funds: {
    code: "insufficient_funds",
    message: "We could not charge this card: it has too little money on it. Try another card.",
  },
  authentication: {
    code: "authentication_failed",
    message: "The payment was not confirmed with your bank. Try again or use another card.",
  },
} as const satisfies Record<string, CardError>

/** Checks what a card form can get wrong and says what the card will do. */
export function readCard(
  card: CardInput,
  now: Date,
): { behaviour: CardBehaviour; error: null } | { behaviour: null; error: CardError } {
  const refuse = (code: string, message: string) => ({ behaviour: null, error: { code, message } })
  const behaviour = behaviourOf(card.number)
  if (!behaviour) {
    return refuse(
      "test_cards_only",
      "This sandbox takes only test cards: 4242 4242 4242 4242 pays. Never type a real card here.",
    )
  }
  const year = card.exp_year < 100 ? 2000 + card.exp_year : card.exp_year
  const monthIsReal = card.exp_month >= 1 && card.exp_month <= 12
  // A card is good to the end of its month.
  if (!monthIsReal || Date.UTC(year, card.exp_month, 1) <= now.getTime()) {
    return refuse("expired_card", "This card has expired, or its date is wrong. Check the date.")
  }
  if (!/^\d{3}$/.test(card.cvc)) {
    return refuse("incorrect_cvc", "The security code is the three digits on the card's back.")
  }
  return { behaviour, error: null }
}
