import "server-only"

const trimmed = (value: string | undefined) => value?.trim().replace(/\/+$/, "") || undefined

/**
 * Settings, read when a request needs them and never baked into the build: one build runs in every place.
 * Client components receive what they need as props.
 */
export const env = {
  /** Where this server reaches the backend. */
  backendUrl: () => trimmed(process.env.MEDUSA_BACKEND_URL) ?? "http://localhost:9000",
  /** Where a buyer's browser reaches the backend: card confirmation, uploads, downloads. */
  publicBackendUrl: () => trimmed(process.env.PUBLIC_BACKEND_URL) ?? env.backendUrl(),
  publishableKey: () => process.env.MEDUSA_PUBLISHABLE_KEY?.trim() ?? "",
  storefrontUrl: () => trimmed(process.env.STOREFRONT_URL) ?? "http://localhost:8000",
  devMail: () => process.env.TESSERA_DEV_MAIL === "1",
  outboxDir: () => process.env.TESSERA_OUTBOX_DIR?.trim() || undefined,
}
