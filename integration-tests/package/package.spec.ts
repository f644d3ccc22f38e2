import { execFileSync } from "node:child_process"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { builtinModules, createRequire } from "node:module"
import path from "node:path"
import { backendRoot, builtPlugin, repositoryRoot } from "../stand/paths"

interface PackedPackage {
  size: number
  files: { path: string }[]
}

const readJson = <T>(file: string): T =>
  JSON.parse(readFileSync(path.join(repositoryRoot, file), "utf8")) as T

const foldersIn = (folder: string): string[] =>
  readdirSync(path.join(repositoryRoot, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)

const builtFiles = (): string[] =>
  readdirSync(builtPlugin, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.m?js$/.test(file))
    .map((file) => path.join(builtPlugin, file))

/** Packages a built file loads; its own files (./) and aliases (#) aside. */
const importsOf = (file: string): string[] => {
  const pattern = file.endsWith(".mjs")
    ? /^import\b[^"']*["']([^"'.#][^"']*)["']/gm
    : /\brequire\(["']([^"'.#][^"']*)["']\)/g
  return [...readFileSync(file, "utf8").matchAll(pattern)].map(([, name = ""]) => name)
}

const fromHost = createRequire(path.join(backendRoot, "package.json"))

describe("the package a host installs", () => {
  let packed: PackedPackage

  beforeAll(() => {
    const [only] = JSON.parse(
      execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
        cwd: repositoryRoot,
        encoding: "utf8",
        maxBuffer: 64 * 1024 * 1024,
        stdio: ["ignore", "pipe", "ignore"],
      }),
    ) as PackedPackage[]
    if (!only) throw new Error("npm pack names no package.")
    packed = only
  })

  it("holds the built plugin and nothing of the workshop", () => {
    const files = packed.files.map((file) => file.path)
    const strangers = files.filter(
      (file) =>
        !/^(package\.json|README\.md|LICENSE|\.medusa\/server\/)/.test(file) ||
        /__tests__|\.spec\.|integration-tests|\.data\/|\.env/.test(file),
    )
    expect(strangers).toEqual([])
    expect(packed.size).toBeLessThan(5 * 1024 * 1024)
  })

  it.each(foldersIn("src/modules"))("offers module %s with its migrations", (slug) => {
    expect(existsSync(fromHost.resolve(`medusa-plugin-tessera/modules/${slug}`))).toBe(true)
    const migrations = readdirSync(path.join(builtPlugin, "modules", slug, "migrations"))
    expect(migrations.some((file) => /^Migration\d{14}\.js$/.test(file))).toBe(true)
  })

  it.each(foldersIn("src/providers"))("offers provider %s", (name) => {
    expect(existsSync(fromHost.resolve(`medusa-plugin-tessera/providers/${name}`))).toBe(true)
  })

  it.each(["", "/workflows", "/admin", "/package.json"])("resolves its entry '%s'", (entry) => {
    expect(existsSync(fromHost.resolve(`medusa-plugin-tessera${entry}`))).toBe(true)
  })

  it("declares everything its code requires", () => {
    const { dependencies, peerDependencies } = readJson<{
      dependencies: Record<string, string>
      peerDependencies: Record<string, string>
    }>("package.json")
    const declared = new Set([
      ...Object.keys(dependencies),
      ...Object.keys(peerDependencies),
      ...builtinModules,
      // The admin of every host brings these.
      "react",
      "react-router-dom",
      "@tanstack/react-query",
      "react-i18next",
    ])
    const undeclared = new Set<string>()
    for (const file of builtFiles()) {
      for (const wanted of importsOf(file)) {
        const [scope = "", name = ""] = wanted.replace(/^node:/, "").split("/")
        const owner = scope.startsWith("@") ? `${scope}/${name}` : scope
        if (!declared.has(owner)) {
          undeclared.add(`${wanted} in ${path.relative(builtPlugin, file)}`)
        }
      }
    }
    expect([...undeclared]).toEqual([])
  })

  it("resolves every internal alias in its built code", () => {
    const fromPlugin = createRequire(path.join(repositoryRoot, "package.json"))
    const broken = new Set<string>()
    for (const file of builtFiles()) {
      for (const [, alias = ""] of readFileSync(file, "utf8").matchAll(
        /\brequire\(["'](#[^"']+)["']\)/g,
      )) {
        try {
          fromPlugin.resolve(alias)
        } catch {
          broken.add(`${alias} in ${path.relative(builtPlugin, file)}`)
        }
      }
    }
    expect([...broken]).toEqual([])
  })

  it("names no folder of the machine that built it", () => {
    const telling = builtFiles().filter((file) =>
      readFileSync(file, "utf8").includes(repositoryRoot),
    )
    expect(telling.map((file) => path.relative(builtPlugin, file))).toEqual([])
  })
})

describe("the migrations", () => {
  it("have names no other module uses, since Medusa keeps one list of them", () => {
    const seen = new Map<string, string[]>()
    for (const slug of foldersIn("src/modules")) {
      const folder = path.join(repositoryRoot, "src/modules", slug, "migrations")
      if (!existsSync(folder)) continue
      for (const file of readdirSync(folder).filter((name) => /^Migration\d+\.ts$/.test(name))) {
        seen.set(file, [...(seen.get(file) ?? []), slug])
        const [, className] =
          /export class (\w+)/.exec(readFileSync(path.join(folder, file), "utf8")) ?? []
        expect(`${className}.ts`).toBe(file)
      }
    }
    expect([...seen].filter(([, slugs]) => slugs.length > 1)).toEqual([])
  })
})
