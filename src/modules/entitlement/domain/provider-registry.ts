import { invalidData, unexpectedState } from "#lib/errors"
import type { EntitlementProvider } from "#lib/slots/entitlement-provider"

/** The kinds of benefit this application knows, by name. */
export class ProviderRegistry {
  readonly #providers = new Map<string, EntitlementProvider>()

  /** @throws when two providers claim the same kind: which of them a buyer gets must not be chance. */
  add(provider: EntitlementProvider): void {
    if (this.#providers.has(provider.kind)) {
      throw unexpectedState(`Two entitlement providers are registered for "${provider.kind}".`)
    }
    this.#providers.set(provider.kind, provider)
  }

  kinds(): string[] {
    return [...this.#providers.keys()].sort()
  }

  /** @throws invalid_data naming the kinds there are. */
  get(kind: string): EntitlementProvider {
    const provider = this.#providers.get(kind)
    if (!provider) {
      throw invalidData(`"${kind}" is no kind of benefit here; use ${this.kinds().join(" or ")}.`)
    }
    return provider
  }
}
