import { createHmac, timingSafeEqual } from "node:crypto"

/** Header of a webhook: `t=<unix seconds>,v1=<hex HMAC-SHA256 of "t.body">`. */
export const WEBHOOK_SIGNATURE_HEADER = "tessera-signature"

/** How far a signature's time may lie from ours when it arrives. Older ones are replays. */
export const WEBHOOK_TOLERANCE_SECONDS = 300

function macOf(seconds: number, body: Buffer | string, secret: string): Buffer {
  return createHmac("sha256", secret).update(`${seconds}.`).update(body).digest()
}

/** The header's value for `body` as sent at `at`. */
export function signWebhook(body: Buffer | string, secret: string, at: Date): string {
  const seconds = Math.floor(at.getTime() / 1000)
  return `t=${seconds},v1=${macOf(seconds, body, secret).toString("hex")}`
}

/**
 * Checks the raw bytes as they came: parsing and printing JSON again would change them.
 * Constant time over the digest; false for anything malformed, forged or outside the tolerance.
 */
export function verifyWebhook(
  input: { body: Buffer; header: string | null | undefined; now: Date },
  secret: string,
): boolean {
  const match = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(input.header ?? "")
  if (!match?.[1] || !match[2]) return false
  const seconds = Number(match[1])
  const given = Buffer.from(match[2], "hex")
  if (!timingSafeEqual(given, macOf(seconds, input.body, secret))) return false
  return Math.abs(input.now.getTime() / 1000 - seconds) <= WEBHOOK_TOLERANCE_SECONDS
}
