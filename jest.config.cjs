const roots = {
  unit: [
    "**/src/lib/**/__tests__/**/*.spec.ts",
    "**/src/**/domain/__tests__/**/*.spec.ts",
    "**/src/config/__tests__/**/*.spec.ts",
    "**/src/providers/**/__tests__/**/*.spec.ts",
    "**/storefront/{lib,features}/**/__tests__/**/*.spec.ts",
  ],
  modules: ["**/src/modules/*/__tests__/**/*.spec.ts"],
  http: ["**/integration-tests/http/**/*.spec.ts"],
  package: ["**/integration-tests/package/**/*.spec.ts"],
  journeys: ["**/integration-tests/journeys/**/*.spec.ts"],
  crash: ["**/integration-tests/crash/**/*.spec.ts"],
}

const type = process.env.TEST_TYPE ?? "unit"

/** One suite per run (`TEST_TYPE`), so that each boots only what it needs. */
module.exports = {
  testMatch: roots[type],
  testEnvironment: "node",
  transform: {
    "^.+\\.tsx?$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", decorators: true, tsx: true },
          transform: {
            legacyDecorator: true,
            decoratorMetadata: true,
            react: { runtime: "automatic" },
          },
          target: "es2022",
        },
        // Packages that are ES modules only are reached with import(), as in the build.
        module: { type: "commonjs", ignoreDynamic: true },
      },
    ],
  },
  moduleNameMapper: {
    "^#lib/(.*)$": "<rootDir>/src/lib/$1",
    "^#modules/(.*)$": "<rootDir>/src/modules/$1/index.ts",
    "^#workflows/(.*)$": "<rootDir>/src/workflows/$1",
    "^#queries/(.*)$": "<rootDir>/src/queries/$1",
    "^@/(.*)$": "<rootDir>/storefront/$1",
  },
  modulePathIgnorePatterns: [
    "<rootDir>/.medusa/",
    "<rootDir>/medusa-backend/.medusa/",
    "<rootDir>/storefront/.next/",
    "<rootDir>/storefront/node_modules/",
  ],
  testTimeout: 60_000,
}
