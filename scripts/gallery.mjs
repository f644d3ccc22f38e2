import path from "node:path"
import { walks } from "./gallery/pages.mjs"
import { shoot } from "./gallery/shoot.mjs"
import { addresses } from "./lib/application.mjs"
import { findChromium } from "./lib/chromium.mjs"
import { StepFailure } from "./lib/failure.mjs"
import { rootDir } from "./lib/paths.mjs"
import { logTail } from "./lib/processes.mjs"
import { runCommand } from "./lib/runtime.mjs"
import { step } from "./lib/steps.mjs"
import { waitUntil } from "./lib/wait.mjs"

const START_SECONDS = 900
const dir = path.join(rootDir, "docs/screenshots")

const answers = async (url) => {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(5000) })).ok
  } catch {
    return false
  }
}

/** Uses the product that runs on the usual ports, or starts it for as long as this takes. */
async function openProduct(processes, urls) {
  const isUp = async () =>
    (await answers(`${urls.backendUrl}/health`)) && answers(urls.storefrontUrl)
  if (await isUp()) return { note: "already running" }
  const argv = [process.execPath, path.join(rootDir, "scripts/start.mjs")]
  const product = processes.start("gallery-product", argv)
  const state = await waitUntil(async () => (product.exit ? "ended" : isUp()), {
    seconds: START_SECONDS,
    every_ms: 500,
  })
  if (state === true) return undefined
  throw new StepFailure("The product did not start.", {
    log: product.log,
    tail: logTail(product.log),
  })
}

/** One person's way through the product, a picture at every stop. */
async function walk(browser, { name, urls }) {
  const context = await browser.newContext({ colorScheme: "light", reducedMotion: "reduce" })
  context.setDefaultTimeout(30_000)
  const page = await context.newPage()
  let count = 0
  for await (const stop of walks[name]({ page, urls })) {
    count += (await shoot(page, { dir, name: stop })).length
  }
  await context.close()
  return { note: `${count} pictures` }
}

await runCommand("gallery", async ({ processes }) => {
  const urls = addresses()
  const chromiumFound = await step("Find Chromium", () => findChromium(processes))
  await step("Open the product", () => openProduct(processes, urls))
  const { chromium } = await import("playwright-core")
  const browser = await chromium.launch({
    executablePath: chromiumFound.path,
    args: ["--no-sandbox", "--disable-dev-shm-usage"],
  })
  try {
    for (const name of Object.keys(walks)) {
      await step(`Walk as ${name}`, () => walk(browser, { name, urls }))
    }
  } finally {
    await browser.close()
  }
})
