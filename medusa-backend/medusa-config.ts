import path from "node:path"
import { defineConfig } from "@medusajs/framework/utils"
import { tesseraPlugin, tesseraProviders } from "medusa-plugin-tessera/config"
import { redisModules } from "./src/config/redis-modules"

const backendUrl = process.env.BACKEND_URL ?? "http://localhost:9000"
const storefrontUrl = process.env.STOREFRONT_URL ?? "http://localhost:8000"

// The build is thrown away with every release; what people sell must not be.
const home = process.cwd().replace(/[/\\]\.medusa[/\\]server$/, "")
const dataDir = process.env.TESSERA_DATA_DIR ?? path.join(home, ".data")

module.exports = defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL ?? "postgres://localhost:5432/tessera",
    ...(process.env.REDIS_URL ? { redisUrl: process.env.REDIS_URL } : {}),
    workerMode: workerMode(process.env.MEDUSA_WORKER_MODE),
    // Medusa asks for https in production; a browser drops such a cookie on http://localhost:9000.
    cookieOptions: { secure: backendUrl.startsWith("https:"), sameSite: "lax" },
    http: {
      storeCors: process.env.STORE_CORS ?? storefrontUrl,
      adminCors: process.env.ADMIN_CORS ?? backendUrl,
      authCors: process.env.AUTH_CORS ?? `${storefrontUrl},${backendUrl}`,
      ...(process.env.JWT_SECRET ? { jwtSecret: process.env.JWT_SECRET } : {}),
      ...(process.env.COOKIE_SECRET ? { cookieSecret: process.env.COOKIE_SECRET } : {}),
      jwtExpiresIn: "1d",
    },
  },
  admin: { path: "/app" },
  plugins: [
    tesseraPlugin({
      secret: process.env.TESSERA_SECRET ?? "",
      storefront_url: storefrontUrl,
      backend_url: backendUrl,
      delivery: { root: process.env.TESSERA_FILES_DIR ?? path.join(dataDir, "files") },
      sandbox: {
        ...(process.env.SANDBOX_WEBHOOK_SECRET
          ? { webhook_secret: process.env.SANDBOX_WEBHOOK_SECRET }
          : {}),
        ...(process.env.SANDBOX_WEBHOOK_URL
          ? { webhook_url: process.env.SANDBOX_WEBHOOK_URL }
          : {}),
      },
    }),
  ],
  modules: [
    ...tesseraProviders({
      mail_from: process.env.MAIL_FROM ?? "Tessera <hello@tessera.test>",
      outbox_dir: process.env.TESSERA_OUTBOX_DIR ?? path.join(dataDir, "outbox"),
      smtp_url: process.env.SMTP_URL,
    }),
    ...redisModules(process.env.REDIS_URL),
  ],
})

function workerMode(given: string | undefined): "shared" | "server" | "worker" {
  return given === "server" || given === "worker" ? given : "shared"
}
