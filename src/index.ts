/** What a host imports from the plugin itself. Its workflows and modules have entries of their own (package.json). */
export * from "./config"
export { TesseraEvents } from "./lib/events"
export type * from "./lib/http"
export {
  type EntitlementContext,
  type EntitlementPresentation,
  EntitlementProvider,
  type PresentContext,
} from "./lib/slots/entitlement-provider"
