import { Module } from "@medusajs/framework/utils"
import registerProviders from "./loaders/register-providers"
import { EntitlementModuleService } from "./service"

export const ENTITLEMENT_MODULE = "entitlement"

declare module "@medusajs/framework/types" {
  interface ModuleImplementations {
    [ENTITLEMENT_MODULE]: EntitlementModuleService
  }
}

export { isLive, stateAt } from "./domain/is-live"
export type { EntitlementRecord, NewEntitlement } from "./service"

export default Module(ENTITLEMENT_MODULE, {
  service: EntitlementModuleService,
  loaders: [registerProviders],
})
