import { execFileSync, spawnSync } from "node:child_process"
import { accessSync, constants, existsSync } from "node:fs"
import path from "node:path"
import { StepFailure } from "./failure.mjs"
import { rootDir } from "./paths.mjs"

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"]
const MAC_PROGRAMS = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
]
const playwrightCli = path.join(rootDir, "node_modules/playwright-core/cli.js")

function onPath() {
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter(Boolean)
  return NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))).filter(
    (file) => {
      try {
        accessSync(file, constants.X_OK)
        return true
      } catch {
        return false
      }
    },
  )
}

/** A stub that only names a package, or a browser without its libraries, does not get through this. */
function works(program) {
  if (!program || !existsSync(program)) return false
  const args = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--dump-dom",
  ]
  const probe = spawnSync(program, [...args, "data:text/html,<p>ready</p>"], {
    encoding: "utf8",
    timeout: 60_000,
    stdio: ["ignore", "pipe", "ignore"],
  })
  return probe.status === 0 && probe.stdout.includes("ready")
}

async function playwrightsOwn() {
  const { chromium } = await import("playwright-core")
  return chromium.executablePath()
}

/** Only for root on a Debian-like system: everyone else decides for themselves what is installed. */
function canInstallPackage() {
  if (process.getuid?.() !== 0) return false
  try {
    execFileSync("sh", ["-c", "command -v apt-get"], { stdio: "ignore" })
    return true
  } catch {
    return false
  }
}

/** Runs a way of getting a browser; that it did not work is seen by looking for the browser afterwards. */
async function attempt(processes, name, argv, env) {
  const { exited, log } = processes.start(name, argv, { env })
  await exited
  return log
}

/**
 * A Chromium for the browser tests: CHROMIUM_PATH, the system's, Playwright's own download, Debian's package.
 * @returns {Promise<{ path: string, note: string }>}
 */
export async function findChromium(processes) {
  const given = process.env.CHROMIUM_PATH
  if (given && !works(given)) {
    throw new StepFailure(`CHROMIUM_PATH is ${given}, but no page can be opened with that.`)
  }
  const found = [given, ...onPath(), ...MAC_PROGRAMS, await playwrightsOwn()].find(works)
  if (found) return { path: found, note: found }

  const download = [process.execPath, playwrightCli, "install", "--no-shell", "chromium"]
  const log = await attempt(processes, "chromium-download", download, {
    PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "20000",
  })
  const own = await playwrightsOwn()
  if (works(own)) return { path: own, note: "Playwright's" }

  if (canInstallPackage()) {
    const install = "apt-get update -q && apt-get install -q -y --no-install-recommends chromium"
    await attempt(processes, "chromium-package", ["sh", "-c", install], {
      DEBIAN_FRONTEND: "noninteractive",
    })
    const packaged = onPath().find(works)
    if (packaged) return { path: packaged, note: packaged }
  }
  throw new StepFailure(
    "The browser tests need Chromium, and none could be found or downloaded.\n" +
      "Install it (Debian, Ubuntu: apt-get install chromium; macOS: Google Chrome), or set CHROMIUM_PATH to a browser.",
    { log },
  )
}
