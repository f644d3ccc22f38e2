export { tesseraModules } from "./config/modules"
export {
  parseOptions,
  type TesseraInput,
  type TesseraOptions,
  tesseraOptionsSchema,
} from "./config/options"
export { tesseraPlugin } from "./config/plugin"
export { tesseraProviders } from "./config/providers"
