import { Module } from "@medusajs/framework/utils"
import { SandboxModuleService } from "./service"

export const SANDBOX_MODULE = "sandbox"

declare module "@medusajs/framework/types" {
  interface ModuleImplementations {
    [SANDBOX_MODULE]: SandboxModuleService
  }
}

export type { Intent } from "./domain/intent"
export type { CardInput } from "./domain/read-card"
export type { DueWebhook, SandboxRefund } from "./service"

export default Module(SANDBOX_MODULE, { service: SandboxModuleService })
