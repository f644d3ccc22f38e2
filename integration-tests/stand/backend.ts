import path from "node:path"
import { Child } from "./child"
import { databaseUrl } from "./database"
import { builtBackend, medusaCli } from "./paths"

export interface BackendInput {
  name: string
  port: number
  database: string
  data_dir: string
  storefront_url: string
  /** What browsers and the sandbox call; another process's address when several serve one application. */
  public_url: string
  smtp_url: string
  env: NodeJS.ProcessEnv
}

/** Signs the stand's links, so that a test can forge one that is right but for its date. */
export const backendSecret = "stand-secret-that-guards-nothing-at-all"

/** The environment of a production backend, complete: nothing of the tester's own shell leaks in but the path. */
export function backendEnv(input: Omit<BackendInput, "name" | "port">): NodeJS.ProcessEnv {
  const { database, data_dir, storefront_url, public_url, smtp_url, env } = input
  return {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    NODE_ENV: "production",
    LOG_LEVEL: "info",
    MEDUSA_DISABLE_TELEMETRY: "1",
    DATABASE_URL: databaseUrl(database),
    JWT_SECRET: "stand-jwt-secret-of-some-length",
    COOKIE_SECRET: "stand-cookie-secret-of-some-length",
    TESSERA_SECRET: backendSecret,
    BACKEND_URL: public_url,
    STOREFRONT_URL: storefront_url,
    TESSERA_FILES_DIR: path.join(data_dir, "files"),
    TESSERA_OUTBOX_DIR: path.join(data_dir, "outbox"),
    SMTP_URL: smtp_url,
    ...env,
  }
}

/** `medusa start` of the built host, as `npm start` runs it. */
export function createBackend(input: BackendInput): Child {
  const url = `http://127.0.0.1:${input.port}`
  return new Child({
    name: input.name,
    args: [medusaCli, "start", "--port", String(input.port)],
    cwd: builtBackend,
    env: backendEnv(input),
    log_file: path.join(input.data_dir, `${input.name}.log`),
    ready: async () => (await fetch(`${url}/health`)).ok,
  })
}
