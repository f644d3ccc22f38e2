import { addDays } from "#lib/clock"
import { signToken } from "#lib/tokens"

const ACTIVATION_DAYS = 7

/** A link that proves its holder reads the mail of `email` and may set the password for it. */
export function activationUrl(
  input: { email: string; name: string | null; fingerprint: string; now: Date },
  options: { secret: string; storefront_url: string },
): string {
  const token = signToken(
    {
      purpose: "activation",
      claims: { email: input.email, name: input.name, fp: input.fingerprint },
      expires_at: addDays(input.now, ACTIVATION_DAYS),
    },
    options.secret,
  )
  return `${options.storefront_url}/activate/${token}`
}
