import { Module } from "@medusajs/framework/utils"
import { WalletModuleService } from "./service"

export const WALLET_MODULE = "wallet"

export type { CommissionRuleInput } from "./domain/commission-rule-input"
export type {
  AdjustmentInput,
  DisputeInput,
  LedgerProblem,
  PayoutReserveInput,
  Posting,
  RefundInput,
  SaleInput,
  SalePosting,
} from "./domain/ledger-input"
export { type CommissionRuleRecord, CommissionScope } from "./models/commission-rule"
export type { WalletModuleService } from "./service"
export type { LineFilters } from "./sql/read-lines"
export type { PostedSale } from "./sql/read-sales"
export type { PlatformBalance } from "./sql/read-wallet"
export type { FeeRuleInput } from "./sql/resolve-fee-rule"

declare module "@medusajs/framework/types" {
  interface ModuleImplementations {
    wallet: WalletModuleService
  }
}

export default Module(WALLET_MODULE, { service: WalletModuleService })
