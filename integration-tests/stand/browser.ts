import { existsSync } from "node:fs"
import path from "node:path"
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core"

const executable = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium"

/** Headless Chromium: the one CHROMIUM_PATH names, the system's, or Playwright's own download. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    args: ["--no-sandbox", "--disable-dev-shm-usage"],
    ...(existsSync(executable) ? { executablePath: executable } : {}),
  })
}

export interface WatchedPage {
  page: Page
  /** What went wrong in the page so far: uncaught errors, console errors, answers of 500 and above. */
  faults: string[]
  close(): Promise<void>
}

/** Pictures of everything that is open, for whoever asks why a journey failed. */
export async function photographPages(browser: Browser, folder: string): Promise<void> {
  const pages = browser.contexts().flatMap((context) => context.pages())
  await Promise.all(
    pages.map((page, index) =>
      page.screenshot({ path: path.join(folder, `failure-${index + 1}.png`), fullPage: true }),
    ),
  )
}

/** A page in a profile of its own (cookies, storage), which remembers every fault. */
export async function openPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: "reduce",
    ...options,
  })
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  const faults: string[] = []
  page.on("pageerror", (error) => faults.push(`uncaught on ${page.url()}: ${error.message}`))
  page.on("console", (message) => {
    if (message.type() !== "error") return
    faults.push(`console on ${page.url()}: ${message.text()} (${message.location().url})`)
  })
  page.on("response", (response) => {
    if (response.status() >= 500) faults.push(`${response.status()} from ${response.url()}`)
  })
  return { page, faults, close: () => context.close() }
}
