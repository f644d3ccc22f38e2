import { ModuleProvider } from "@medusajs/framework/utils"
import { LinkEntitlementProvider } from "./service"

export default ModuleProvider("entitlement", { services: [LinkEntitlementProvider] })
