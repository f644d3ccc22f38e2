import { mkdirSync, rmSync, writeFileSync } from "node:fs"
import path from "node:path"
import { toPalettePng } from "./palette-png.mjs"

const BYTES_MAX = 200 * 1024
const HEIGHT_MAX = { 1440: 1600, 390: 2400 }
const COLOURS = [256, 128, 64, 32, 16]
const viewports = { 1440: { width: 1440, height: 900 }, 390: { width: 390, height: 844 } }

export const widths = Object.keys(viewports).map(Number)

/** The first rendering that is small enough; the fewest colours when none is. */
function shrink(png) {
  for (const colours of COLOURS) {
    const small = toPalettePng(png, colours)
    if (small.length < BYTES_MAX || colours === COLOURS.at(-1)) return small
  }
  return png
}

/** Everything is drawn: fonts, pictures, and whatever still loads. */
async function settle(page) {
  await page.waitForLoadState("load")
  // A page with a live stream never falls silent, so silence is hoped for and not demanded.
  await page.waitForLoadState("networkidle", { timeout: 3000 }).catch(() => undefined)
  await page.evaluate(() => document.fonts.ready)
  await page.evaluate(() => window.scrollTo(0, 0))
}

/** In the browser: how tall the window must be to show the page, or the part of it that scrolls, as a whole. */
function fullHeight() {
  const hidden = [...document.querySelectorAll("main, main *, body > div, #root *")]
    .filter((element) => element.clientHeight > window.innerHeight / 2)
    .filter((element) => ["auto", "scroll"].includes(getComputedStyle(element).overflowY))
    .map((element) => element.scrollHeight - element.clientHeight)
  return document.documentElement.scrollHeight + Math.max(0, ...hidden)
}

/**
 * Pictures of the open page at every width, under `docs/screenshots/<name>-<width>.png`.
 * @returns {Promise<{ file: string, bytes: number }[]>}
 */
export async function shoot(page, { dir, name }) {
  mkdirSync(dir, { recursive: true })
  const taken = []
  for (const width of widths) {
    await page.setViewportSize(viewports[width])
    await settle(page)
    const full = await page.evaluate(fullHeight)
    const height = Math.min(full, HEIGHT_MAX[width])
    // What sticks to the window's edge belongs there, so the window grows rather than the picture.
    await page.setViewportSize({ width, height: Math.max(height, viewports[width].height) })
    await settle(page)
    const png = shrink(await page.screenshot({ animations: "disabled", caret: "hide" }))
    const file = path.join(dir, `${name}-${width}.png`)
    rmSync(file, { force: true })
    writeFileSync(file, png)
    taken.push({ file, bytes: png.length })
  }
  await page.setViewportSize(viewports[1440])
  return taken
}
