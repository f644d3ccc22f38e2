import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto"

/** What a signed token may be used for. A token of one purpose is worthless for another: each has its own key. */
export type TokenPurpose = "checkout" | "download" | "upload" | "activation"

export type TokenClaims = Record<string, string | number | null>

export type TokenRefusal = "malformed" | "forged" | "expired"

export type TokenCheck<Claims extends TokenClaims> =
  | { valid: true; claims: Claims; expires_at: Date }
  | { valid: false; reason: TokenRefusal; claims: null }

const TOKEN_LENGTH_MAX = 2048

function keyFor(purpose: TokenPurpose, secret: string): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "tessera", `token/${purpose}`, 32))
}

function macOf(payload: string, purpose: TokenPurpose, secret: string): Buffer {
  return createHmac("sha256", keyFor(purpose, secret)).update(payload).digest()
}

/** `<base64url payload>.<base64url HMAC-SHA256>`: the payload is readable, so it must hold no secret. */
export function signToken(
  input: { purpose: TokenPurpose; claims: TokenClaims; expires_at: Date },
  secret: string,
): string {
  const payload = Buffer.from(
    JSON.stringify({ c: input.claims, e: Math.floor(input.expires_at.getTime() / 1000) }),
  ).toString("base64url")
  return `${payload}.${macOf(payload, input.purpose, secret).toString("base64url")}`
}

/**
 * Checks the signature in constant time before it reads anything, then the end (half-open: refused at `expires_at`).
 * The text must be exactly what `signToken` wrote: other spellings of the same bytes are refused too.
 */
export function verifyToken<Claims extends TokenClaims = TokenClaims>(
  token: string,
  purpose: TokenPurpose,
  secret: string,
  now: Date = new Date(),
): TokenCheck<Claims> {
  const refuse = (reason: TokenRefusal) => ({ valid: false, reason, claims: null }) as const
  if (token.length > TOKEN_LENGTH_MAX) return refuse("malformed")
  const [payload, mac, ...rest] = token.split(".")
  if (!payload || !mac || rest.length > 0) return refuse("malformed")

  const given = Buffer.from(mac, "base64url")
  const wanted = macOf(payload, purpose, secret)
  if (given.toString("base64url") !== mac || given.length !== wanted.length) {
    return refuse("forged")
  }
  if (!timingSafeEqual(given, wanted)) return refuse("forged")

  const { c, e } = JSON.parse(Buffer.from(payload, "base64url").toString("utf8")) as {
    c: Claims
    e: number
  }
  const expires_at = new Date(e * 1000)
  if (now >= expires_at) return refuse("expired")
  return { valid: true, claims: c, expires_at }
}
