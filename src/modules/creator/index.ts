import type { InferTypeOf } from "@medusajs/framework/types"
import { Module } from "@medusajs/framework/utils"
import type { Creator } from "./models/creator"
import { CreatorModuleService } from "./service"

export const CREATOR_MODULE = "creator"

export type CreatorRecord = InferTypeOf<typeof Creator>

export { handleProblem, isHandle } from "./domain/handle"

declare module "@medusajs/framework/types" {
  interface ModuleImplementations {
    creator: CreatorModuleService
  }
}

export default Module(CREATOR_MODULE, { service: CreatorModuleService })
