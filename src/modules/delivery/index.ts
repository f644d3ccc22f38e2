import type { InferTypeOf } from "@medusajs/framework/types"
import { Module } from "@medusajs/framework/utils"
import type { Asset } from "./models/asset"
import { DeliveryModuleService } from "./service"

export const DELIVERY_MODULE = "delivery"

export type AssetRecord = InferTypeOf<typeof Asset>

export { chooseRange, type RangeChoice } from "./domain/byte-range"
export { checkName, type TypeCheck } from "./domain/file-kinds"
export { attachmentHeader, displayFilename } from "./domain/filename"
export { TooFewBytesError, TooManyBytesError } from "./file-store"

export type { DeliveryModuleService } from "./service"

declare module "@medusajs/framework/types" {
  interface ModuleImplementations {
    delivery: DeliveryModuleService
  }
}

export default Module(DELIVERY_MODULE, { service: DeliveryModuleService })
