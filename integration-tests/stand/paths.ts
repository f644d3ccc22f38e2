import path from "node:path"

export const repositoryRoot = path.resolve(__dirname, "../..")

export const builtPlugin = path.join(repositoryRoot, ".medusa/server/src")

export const backendRoot = path.join(repositoryRoot, "medusa-backend")

export const builtBackend = path.join(backendRoot, ".medusa/server")

export const storefrontRoot = path.join(repositoryRoot, "storefront")

/** Logs, files and captured mail of the stands; each stand makes its own folder anew. */
export const standsRoot = path.join(repositoryRoot, ".data/stands")

export const medusaCli = path.join(repositoryRoot, "node_modules/@medusajs/cli/cli.js")

export const nextCli = path.join(storefrontRoot, "node_modules/next/dist/bin/next")
