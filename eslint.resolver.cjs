const fs = require("node:fs")
const path = require("node:path")

// How eslint-plugin-boundaries finds the file behind an import: the aliases of package.json, and relative paths.

const aliases = [
  ["#lib/", (rest) => `src/lib/${rest}`],
  ["#modules/", (rest) => `src/modules/${rest}/index`],
  ["#queries/", (rest) => `src/queries/${rest}`],
  ["#workflows/", (rest) => `src/workflows/${rest}`],
]

const endings = ["", ".ts", ".tsx", "/index.ts", "/index.tsx"]

function target(source, file) {
  if (source.startsWith(".")) return path.resolve(path.dirname(file), source)
  const alias = aliases.find(([prefix]) => source.startsWith(prefix))
  if (!alias) return null
  const [prefix, place] = alias
  return path.join(__dirname, place(source.slice(prefix.length)))
}

module.exports = {
  interfaceVersion: 2,
  resolve(source, file) {
    const base = target(source, file)
    if (!base) return { found: false }
    const found = endings
      .map((ending) => base + ending)
      .find((candidate) => fs.statSync(candidate, { throwIfNoEntry: false })?.isFile())
    return found ? { found: true, path: found } : { found: false }
  },
}
