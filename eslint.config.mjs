import path from "node:path"
import medusa from "@medusajs/eslint-plugin"
import boundaries from "eslint-plugin-boundaries"
import tseslint from "typescript-eslint"

// ESLint does two jobs here: Medusa's own conventions, and who may import whom (docs/architecture.md).
// Style, imports order and everything else belong to Biome.

/** A warning nobody must act on is noise: what Medusa recommends is an error, and what we do not follow is off below. */
const conventions = medusa.configs.recommended.map((block) =>
  block.rules
    ? {
        ...block,
        rules: Object.fromEntries(Object.keys(block.rules).map((rule) => [rule, "error"])),
      }
    : block,
)

const element = (type, pattern, capture = []) => ({ type, pattern, capture, partialMatch: false })

const elements = [
  element("http-types", "src/lib/http"),
  element("lib", "src/lib"),
  element("config", "src/config"),
  element("module", "src/modules/*", ["slug"]),
  element("provider", "src/providers/*", ["name"]),
  element("link", "src/links"),
  element("workflow", "src/workflows/*", ["domain"]),
  element("query", "src/queries/*", ["domain"]),
  element("api", "src/api"),
  element("subscriber", "src/subscribers"),
  element("job", "src/jobs"),
  element("admin", "src/admin"),
  element("storefront", "storefront"),
  element("host", "medusa-backend"),
]

const from = (...types) => ({ element: { types: { anyOf: types } } })
const allow = (types, ...targets) => ({ from: from(...types), allow: { to: from(...targets) } })

const shared = ["http-types", "lib", "config"]

const policies = [
  allow(["http-types"], "http-types"),
  allow(["lib"], "lib", "http-types"),
  allow(["config"], ...shared),
  // A module is an island: no other module, no workflow. Providers are the plugs it ships with by default.
  allow(["module"], ...shared, "provider"),
  allow(["provider"], ...shared),
  allow(["link"], "lib", "module"),
  allow(["workflow"], ...shared, "module", "workflow", "query"),
  allow(["query"], ...shared, "module", "query"),
  // Routes never reach a module: a write is one workflow, a read is one query function.
  allow(["api"], ...shared, "api", "workflow", "query"),
  allow(["subscriber", "job"], ...shared, "workflow", "query"),
  {
    from: from("workflow", "query", "link"),
    disallow: { to: { element: { type: "module", fileInternalPath: "!index.ts" } } },
    message: "A module is reached through its index.ts only.",
  },
  {
    from: { element: { type: "workflow", captured: { domain: "!wallet" } } },
    disallow: {
      to: {
        element: {
          type: "workflow",
          captured: { domain: "wallet" },
          fileInternalPath: "steps/**",
        },
      },
    },
    message: "Only the wallet's own workflows post to the ledger: call one of them.",
  },
  // Pages speak HTTP. Of the backend's code they may know the shapes, never the behaviour.
  {
    from: from("admin", "storefront"),
    allow: { to: from("http-types"), dependency: { kind: "type" } },
  },
]

export default tseslint.config(
  {
    ignores: [
      "**/.medusa/**",
      "**/.next/**",
      "**/.data/**",
      "**/node_modules/**",
      "**/next-env.d.ts",
      "**/*.d.ts",
    ],
  },
  ...conventions,
  {
    files: ["**/*.{ts,tsx}"],
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { sourceType: "module", ecmaFeatures: { jsx: true } },
    },
  },
  {
    // Not followed, each with its reason.
    rules: {
      // Refunds and captures of every path are seen only in the module's events; the public ones miss some.
      "@medusajs/prefer-workflow-event-over-module-event": "off",
      // Ids are unique over the whole application, file names only in their folder: an id says more than its file.
      "@medusajs/step-id-kebab-case": "off",
      "@medusajs/workflow-id-matches-export-or-filename": "off",
      // Blind to a StepResponse that a function inside the step makes; the compiler checks the result anyway.
      "@medusajs/step-must-return-step-response": "off",
      // What a service answers from memory needs no promise: our modules run in the application's own process.
      "@medusajs/service-methods-must-be-async": "off",
    },
  },
  {
    // What stops the boot or a script is read by a person at a terminal, not mapped to an HTTP status.
    files: ["src/config/**", "scripts/**", "bench/**", "storefront/**", "medusa-backend/**"],
    rules: { "@medusajs/use-medusa-error-not-generic-error": "off" },
  },
  {
    files: ["src/**/*.{ts,tsx}", "storefront/**/*.{ts,tsx}", "medusa-backend/**/*.ts"],
    plugins: { boundaries },
    settings: {
      "import/resolver": { [path.resolve(import.meta.dirname, "eslint.resolver.cjs")]: {} },
      "boundaries/root-path": import.meta.dirname,
      "boundaries/elements": elements,
      "boundaries/legacy-templates": false,
      "boundaries/dependency-nodes": ["import", "export", "dynamic-import", "require"],
    },
    rules: {
      "boundaries/dependencies": ["error", { default: "disallow", policies }],
    },
  },
)
