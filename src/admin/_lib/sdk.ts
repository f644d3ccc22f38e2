import Medusa from "@medusajs/js-sdk"

// The host's build replaces this with its own address; inside the admin a relative one does.
declare const __BACKEND_URL__: string | undefined

/** The admin's own client: same origin, same session as the pages around ours. */
export const sdk = new Medusa({
  baseUrl: typeof __BACKEND_URL__ === "string" ? __BACKEND_URL__ : "/",
  auth: { type: "session" },
})
