/** Names the part of a limited supply that a cart (or an order made without one) has put aside. */
export function supplyKey(cart_or_order_id: string, offer_id: string): string {
  return `${cart_or_order_id}/${offer_id}`
}
