const PREFIX = "free/"

/** What stands where a payment's id would, for an order that cost nothing. */
export function freeOrderKey(order_id: string): string {
  return `${PREFIX}${order_id}`
}

/** The order of such a key; null for the id of a real payment. */
export function orderOfFreeKey(key: string): string | null {
  return key.startsWith(PREFIX) ? key.slice(PREFIX.length) : null
}
