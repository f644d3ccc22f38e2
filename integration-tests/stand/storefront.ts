import path from "node:path"
import { Child } from "./child"
import { nextCli, storefrontRoot } from "./paths"

export interface StorefrontInput {
  port: number
  backend_url: string
  publishable_key: string
  outbox_dir: string
  data_dir: string
}

/** `next start` of the built storefront, as `npm start` runs it: one build, told where it is by its environment. */
export function createStorefront(input: StorefrontInput): Child {
  const { port, backend_url, publishable_key, outbox_dir, data_dir } = input
  const url = `http://localhost:${port}`
  return new Child({
    name: "storefront",
    args: [nextCli, "start", "--port", String(port)],
    cwd: storefrontRoot,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      MEDUSA_BACKEND_URL: backend_url,
      PUBLIC_BACKEND_URL: backend_url,
      MEDUSA_PUBLISHABLE_KEY: publishable_key,
      STOREFRONT_URL: url,
      TESSERA_DEV_MAIL: "1",
      TESSERA_OUTBOX_DIR: outbox_dir,
    },
    log_file: path.join(data_dir, "storefront.log"),
    ready: async () => (await fetch(`${url}/robots.txt`)).status < 500,
  })
}
