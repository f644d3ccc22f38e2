import "server-only"
import { cookies } from "next/headers"
import { cookieOptions } from "./cookies"

const PREFIX = "tessera_co_"
const SECONDS = 24 * 60 * 60
/** Each is a few hundred bytes and travels with every request: the oldest make room. */
const KEPT_MAX = 6

const idPattern = /^[A-Za-z0-9_-]{1,64}$/

export interface HeldCheckout {
  id: string
  offer_id: string
  token: string
}

function parse(name: string, value: string): HeldCheckout | null {
  const at = value.indexOf("|")
  if (at < 1) return null
  return { id: name.slice(PREFIX.length), offer_id: value.slice(0, at), token: value.slice(at + 1) }
}

/** Checkouts this browser has started, oldest first. */
export async function listHeldCheckouts(): Promise<HeldCheckout[]> {
  return (await cookies())
    .getAll()
    .filter((cookie) => cookie.name.startsWith(PREFIX))
    .map((cookie) => parse(cookie.name, cookie.value))
    .filter((held) => held !== null)
}

/** The proof that this browser started the checkout, or undefined. */
export async function readCheckoutToken(id: string): Promise<string | undefined> {
  if (!idPattern.test(id)) return undefined
  const value = (await cookies()).get(PREFIX + id)?.value
  return value ? parse(PREFIX + id, value)?.token : undefined
}

/** Only in server actions. */
export async function keepCheckout(held: HeldCheckout): Promise<void> {
  const jar = await cookies()
  const kept = await listHeldCheckouts()
  for (const old of kept.slice(0, Math.max(0, kept.length - KEPT_MAX + 1))) {
    jar.delete(PREFIX + old.id)
  }
  jar.set(PREFIX + held.id, `${held.offer_id}|${held.token}`, cookieOptions(SECONDS))
}
