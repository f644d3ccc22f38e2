import { ModuleProvider } from "@medusajs/framework/utils"
import { FileEntitlementProvider } from "./service"

export default ModuleProvider("entitlement", { services: [FileEntitlementProvider] })
