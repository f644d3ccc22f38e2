import { Module } from "@medusajs/framework/utils"
import { SettlementModuleService } from "./service"

export const SETTLEMENT_MODULE = "settlement"

declare module "@medusajs/framework/types" {
  interface ModuleImplementations {
    [SETTLEMENT_MODULE]: SettlementModuleService
  }
}

export type { InboundEventRow } from "./domain/inbound-store"
export type { NewMessage, OutboxRow } from "./domain/outbox-store"
export type { RefundLines, RefundPostingRow } from "./domain/refund-store"
export type { SettlementRow } from "./domain/settlement-store"

export default Module(SETTLEMENT_MODULE, { service: SettlementModuleService })
