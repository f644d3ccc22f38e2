import "server-only"
import { cookies } from "next/headers"
import { env } from "@/lib/env"

export type Actor = "buyer" | "creator"

const names = { buyer: "tessera_buyer", creator: "tessera_creator" } as const

/** Medusa's tokens live one day; a cookie that outlives its token would only lead to refusals. */
const SESSION_SECONDS = 24 * 60 * 60

/** How every cookie of ours is set: unreadable for scripts, `Secure` wherever the site is on https. */
export const cookieOptions = (seconds: number) => ({
  httpOnly: true,
  sameSite: "lax" as const,
  secure: env.storefrontUrl().startsWith("https://"),
  path: "/",
  maxAge: seconds,
})

/** Bearer token of the person who is signed in as this actor. Reading it makes a page dynamic. */
export const readSession = async (actor: Actor): Promise<string | undefined> =>
  (await cookies()).get(names[actor])?.value

/** Only in server actions and route handlers. */
export async function writeSession(actor: Actor, token: string): Promise<void> {
  ;(await cookies()).set(names[actor], token, cookieOptions(SESSION_SECONDS))
}

/** Only in server actions and route handlers. */
export async function clearSession(actor: Actor): Promise<void> {
  ;(await cookies()).delete(names[actor])
}
