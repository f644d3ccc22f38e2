import { MedusaService } from "@medusajs/framework/utils"
import { parseOptions, type TesseraOptions } from "../../config/options"
import { Creator } from "./models/creator"

export class CreatorModuleService extends MedusaService({ Creator }) {
  readonly options: TesseraOptions

  constructor(container: Record<string, unknown>, options: unknown) {
    super(container, options)
    this.options = parseOptions(options)
  }
}
