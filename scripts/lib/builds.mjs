import { existsSync } from "node:fs"
import path from "node:path"
import { hashOf } from "./hash.mjs"
import { backendDir, backendServerDir, rootDir, storefrontDir } from "./paths.mjs"
import { clearStamp, readStamp, writeStamp } from "./stamps.mjs"

export const medusaCli = path.join(rootDir, "node_modules/@medusajs/cli/cli.js")
export const nextCli = path.join(storefrontDir, "node_modules/next/dist/bin/next")

export const quietEnv = { MEDUSA_DISABLE_TELEMETRY: "true", NEXT_TELEMETRY_DISABLED: "1" }
/** A build reads no secret and touches no database; the host's configuration only has to load. */
const buildEnv = {
  ...quietEnv,
  DATABASE_URL: "postgres://build@127.0.0.1:1/none",
  JWT_SECRET: "not-used-by-the-build",
  COOKIE_SECRET: "not-used-by-the-build",
  TESSERA_SECRET: "not-used-by-the-build-but-long-enough",
}

const inRoot = (...names) => names.map((name) => path.join(rootDir, name))

function pluginKey() {
  return hashOf(inRoot("src", "package.json", "tsconfig.json", "package-lock.json"))
}

/** The admin is bundled into the host's build; the rest of the plugin is loaded from its own output. */
function backendKey() {
  const host = ["medusa-config.ts", "package.json", "tsconfig.json", "src"]
  return hashOf([
    ...host.map((name) => path.join(backendDir, name)),
    ...inRoot(".medusa/server/src/admin", "package-lock.json"),
  ])
}

/** The storefront takes its types from the shared HTTP contract. */
function storefrontKey() {
  return hashOf([storefrontDir, ...inRoot("src/lib/http")])
}

/** Builds when the sources differ from those of the last finished build. */
async function build({ name, key, output, run }) {
  const wanted = key()
  if (readStamp(name) === wanted && existsSync(output)) return { note: "unchanged" }
  clearStamp(name)
  await run()
  writeStamp(name, wanted)
  return undefined
}

export function buildPlugin(processes) {
  return build({
    name: "build-plugin",
    key: pluginKey,
    output: path.join(rootDir, ".medusa/server/src/admin/index.mjs"),
    run: () =>
      processes.run("build-plugin", [process.execPath, medusaCli, "plugin:build"], {
        env: buildEnv,
      }),
  })
}

/** Whatever lies in the plugin's output now, the next build does not believe it. */
export const forgetPluginBuild = () => clearStamp("build-plugin")

/** The host with the admin. Needs the plugin's build. */
export function buildBackend(processes) {
  return build({
    name: "build-backend",
    key: backendKey,
    output: path.join(backendServerDir, "public/admin/index.html"),
    run: () =>
      processes.run("build-backend", [process.execPath, medusaCli, "build"], {
        cwd: backendDir,
        // Otherwise the admin is bundled with React's development build: slower, larger, and it warns in the console.
        env: { ...buildEnv, NODE_ENV: "production" },
      }),
  })
}

export function buildStorefront(processes) {
  return build({
    name: "build-storefront",
    key: storefrontKey,
    output: path.join(storefrontDir, ".next/BUILD_ID"),
    run: () =>
      processes.run("build-storefront", [process.execPath, nextCli, "build"], {
        cwd: storefrontDir,
        env: { ...quietEnv, NODE_ENV: "production" },
      }),
  })
}

/** Changes whenever the running application would: what a migrated database is compared with. */
export const applicationKey = () => hashOf([], [pluginKey(), backendKey()])
