/** The sandbox processor's cards and what each of them does. */
export const testCards = [
  { number: "4242 4242 4242 4242", does: "Succeeds" },
  { number: "4000 0027 6000 3184", does: "Asks your bank first" },
  { number: "4000 0000 0000 0077", does: "Is confirmed some seconds later" },
  { number: "4000 0000 0000 0259", does: "Succeeds, and the bank reports it twice" },
  { number: "4000 0000 0000 0002", does: "Is declined" },
  { number: "4000 0000 0000 9995", does: "Has too little money on it" },
] as const
