import { readFileSync } from "node:fs"
import type { Page } from "playwright-core"

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8")

interface AxeResult {
  violations: { id: string; help: string; nodes: { target: unknown[] }[] }[]
}

/** What WCAG 2.2 AA forbids and a machine can see, one line for each rule that is broken. */
export async function findBarriers(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const { violations } = await page.evaluate(
    (): Promise<AxeResult> =>
      (globalThis as unknown as { axe: { run(options: object): Promise<AxeResult> } }).axe.run({
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      }),
  )
  return violations.map(({ id, help, nodes }) => {
    const targets = nodes.slice(0, 3).map((node) => node.target.join(" "))
    return `${id}: ${help} (${nodes.length}: ${targets.join("; ")})`
  })
}

/** What is wider than the window, so that a phone would scroll sideways. */
export async function findOverflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { document, innerWidth } = globalThis as unknown as {
      innerWidth: number
      document: {
        documentElement: { scrollWidth: number }
        querySelectorAll(selector: string): Iterable<{
          tagName: string
          className: unknown
          getBoundingClientRect(): { right: number }
        }>
      }
    }
    if (document.documentElement.scrollWidth <= innerWidth) return []
    const wide = [...document.querySelectorAll("body *")].filter(
      (element) => element.getBoundingClientRect().right > innerWidth + 1,
    )
    return wide
      .slice(0, 3)
      .map((element) => `wider than the window: ${element.tagName} ${String(element.className)}`)
  })
}
