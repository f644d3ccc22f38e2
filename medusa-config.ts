import path from "node:path"
import { defineConfig, Modules } from "@medusajs/framework/utils"
import { tesseraModules, tesseraProviders } from "./src/config"

// The workbench: runs src/ from source for tests and migrations. A real application is medusa-backend/.
const options = {
  secret: "workbench-secret-that-guards-nothing",
  delivery: {
    root: process.env.TESSERA_FILES_DIR ?? path.resolve(".data/workbench/files"),
    upload_limit_bytes: 1024 ** 2,
  },
  sandbox: { delay_seconds: 0 },
}

module.exports = defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL ?? "",
    http: {
      storeCors: "http://localhost:8000",
      adminCors: "http://localhost:9000",
      authCors: "http://localhost:8000,http://localhost:9000",
      jwtSecret: "workbench-jwt-secret",
      cookieSecret: "workbench-cookie-secret",
    },
  },
  modules: [
    ...tesseraModules(options),
    ...tesseraProviders({
      mail_from: "Tessera <hello@tessera.test>",
      outbox_dir: process.env.TESSERA_OUTBOX_DIR ?? path.resolve(".data/workbench/outbox"),
      smtp_url: process.env.SMTP_URL,
      resolve: (provider) => `./src/providers/${provider}`,
    }),
    {
      // Sign-ups in tests need not take a second of scrypt each.
      resolve: "@medusajs/medusa/auth",
      key: Modules.AUTH,
      options: {
        providers: [
          {
            resolve: "@medusajs/medusa/auth-emailpass",
            id: "emailpass",
            options: { hashConfig: { logN: 4, r: 1, p: 1 } },
          },
        ],
      },
    },
  ],
})
