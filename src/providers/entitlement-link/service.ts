import { z } from "@medusajs/framework/zod"
import {
  type EntitlementContext,
  type EntitlementPresentation,
  EntitlementProvider,
} from "#lib/slots/entitlement-provider"

const URL_LENGTH_MAX = 2000

const configSchema = z
  .object({
    url: z
      .string()
      .trim()
      .max(URL_LENGTH_MAX)
      .refine(isSafeTarget, "must be a full https:// address without a user name or password"),
  })
  .strict()

type LinkConfig = z.infer<typeof configSchema>
interface LinkData {
  url: string
}

/** An https address that a buyer is led to. Only the stored one: nothing in a request can change where it goes. */
export class LinkEntitlementProvider extends EntitlementProvider<LinkConfig, LinkData> {
  readonly kind = "link"
  readonly configSchema = configSchema as z.ZodType<LinkConfig>

  async grant({ benefit, data }: EntitlementContext<LinkConfig, LinkData>): Promise<LinkData> {
    return data ?? { url: benefit.config.url }
  }

  /** The address belongs to somebody else; what we can do is to stop showing it. */
  async revoke(): Promise<void> {}

  present({ benefit, data }: EntitlementContext<LinkConfig, LinkData>): EntitlementPresentation {
    return { title: benefit.title, files: [], url: data?.url ?? benefit.config.url }
  }
}

function isSafeTarget(value: string): boolean {
  // Browsers read "\" as "/" and drop tabs and line ends, so such an address may lead elsewhere than it looks.
  if (/[\s\\\p{Cc}\p{Cs}]/u.test(value) || !value.toLowerCase().startsWith("https://")) return false
  if (!URL.canParse(value)) return false
  const url = new URL(value)
  return url.protocol === "https:" && url.username === "" && url.password === ""
}
