/** Whoever asks Medusa for a refund of this payment holds it while asking, so that each sees what is left. */
export function refundLock(payment_id: string): string {
  return `tessera-refund/${payment_id}`
}
