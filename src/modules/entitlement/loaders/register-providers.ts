import { asValue } from "@medusajs/framework/awilix"
import { moduleProviderLoader } from "@medusajs/framework/modules-sdk"
import type { LoaderOptions } from "@medusajs/framework/types"
import type { EntitlementProvider } from "#lib/slots/entitlement-provider"
import { parseOptions } from "../../../config/options"
import file from "../../../providers/entitlement-file"
import link from "../../../providers/entitlement-link"
import { ProviderRegistry } from "../domain/provider-registry"

type ProviderClass = new (
  container: unknown,
  options: Record<string, unknown>,
) => EntitlementProvider

/** The kinds that come with Tessera, then the host's own from `options.entitlement.providers`. */
export default async function registerProviders({ container, options }: LoaderOptions) {
  const registry = new ProviderRegistry()
  const chosen = parseOptions(options).entitlement.providers
  await moduleProviderLoader({
    container,
    providers: [
      { resolve: file, id: "file", options: {} },
      { resolve: link, id: "link", options: {} },
      ...chosen,
    ],
    registerServiceFn: async (klass, { cradle }, details) => {
      registry.add(new (klass as unknown as ProviderClass)(cradle, details.options ?? {}))
    },
  })
  container.register({ entitlementProviders: asValue(registry) })
}
