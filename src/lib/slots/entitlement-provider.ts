import type { z } from "@medusajs/framework/zod"
import type { StoreEntitlement } from "#lib/http"

/** What a provider is told when an entitlement begins or ends. Ids and facts only; it loads nothing itself. */
export interface EntitlementContext<Config, Data> {
  entitlement: {
    id: string
    email: string
    starts_at: Date
    ends_at: Date | null
  }
  benefit: { id: string; title: string; config: Config }
  /** What the provider returned from an earlier `grant` of the same entitlement; null the first time. */
  data: Data | null
}

/** What the library page and the mail show for one entitlement. */
export interface EntitlementPresentation {
  title: string
  files: StoreEntitlement["files"]
  /** Where the buyer is sent, for kinds that open something; the storefront shows the host before it leaves. */
  url: string | null
}

/** Facts about files that a provider may need to show; loaded once for all entitlements on a page. */
export interface PresentContext {
  assets: Map<
    string,
    { filename: string; size_bytes: number; mime_type: string; sha256: string | null }
  >
}

/**
 * One kind of benefit (docs/architecture.md §5). Adding a kind is one new folder under `providers/`
 * and its registration in the host's options; nothing else in the plugin knows the kinds by name.
 */
export abstract class EntitlementProvider<Config = unknown, Data = unknown> {
  /** `file`, `link`, ... Stored on benefits and entitlements; never change one that has been sold. */
  abstract readonly kind: string

  /** What a creator fills in. `.strict()`, with limits. */
  abstract readonly configSchema: z.ZodType<Config>

  /** Ids of the assets a benefit of this kind hands out; none by default. */
  assetIds(_config: Config): string[] {
    return []
  }

  /** Called once per entitlement and again after a crash, so it must be idempotent by entitlement id. */
  abstract grant(context: EntitlementContext<Config, Data>): Promise<Data>

  /** Expiry, refund or ban. Must be idempotent. */
  abstract revoke(context: EntitlementContext<Config, Data>): Promise<void>

  abstract present(
    context: EntitlementContext<Config, Data>,
    facts: PresentContext,
  ): EntitlementPresentation
}
