import { createRequire } from "node:module"
import path from "node:path"
import { pathToFileURL } from "node:url"
import { rootDir } from "./lib/paths.mjs"

// The part of `medusa plugin:build` that bundles src/admin, without the part that empties .medusa/server.
const fromMedusa = createRequire(path.join(rootDir, "node_modules/@medusajs/medusa/package.json"))
const bundler = await import(pathToFileURL(fromMedusa.resolve("@medusajs/admin-bundler")).href)
await bundler.plugin({ root: rootDir, outDir: path.join(rootDir, ".medusa/server") })
