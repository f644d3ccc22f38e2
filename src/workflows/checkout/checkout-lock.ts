/** The key under which a cart is completed, by its buyer or by the processor's webhook. */
export function checkoutLock(cart_id: string): string {
  return `checkout/${cart_id}`
}
