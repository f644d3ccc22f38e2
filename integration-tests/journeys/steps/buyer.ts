import type { Page } from "playwright-core"

export interface BuyerProfile {
  name: string
  email: string
  phone: string
}

/** From an offer's page to its checkout, and who buys. */
export async function startCheckout(page: Page, offer_url: string, buyer: BuyerProfile) {
  await page.goto(offer_url)
  await page.getByRole("link", { name: /^Buy for/ }).click()
  await page.waitForURL(`${offer_url}/buy`)
  await page.getByLabel("Name", { exact: true }).fill(buyer.name)
  await page.getByLabel("E-mail").fill(buyer.email)
  await page.getByLabel("Phone").fill(buyer.phone)
  await page.getByRole("checkbox", { name: /I accept the terms/ }).check()
}

/** Types a card and presses pay. What comes of it is for the caller to see. */
export async function payWith(page: Page, number: string): Promise<void> {
  const year = String((new Date().getUTCFullYear() + 3) % 100)
  await page.getByLabel("Card number").fill(number)
  await page.getByLabel("Expires").fill(`12 / ${year}`)
  await page.getByLabel("CVC").fill("123")
  await page.getByRole("button", { name: /^Pay/ }).click()
}

/** The thank-you page with everything on it; returns the checkout's id. */
export async function seePurchase(page: Page): Promise<string> {
  await page.waitForURL(/\/checkout\/[^/]+\/thanks$/)
  await page.getByRole("heading", { name: "It is yours" }).waitFor()
  const [, id = ""] = /\/checkout\/([^/]+)\/thanks$/.exec(page.url()) ?? []
  return decodeURIComponent(id)
}

/** Presses a download and hands back the bytes the browser got. */
export async function download(page: Page, filename: string): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: `Download ${filename}` }).click(),
  ])
  const chunks: Buffer[] = []
  for await (const chunk of await file.createReadStream()) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

/** Where a download leads to, without following it. */
export async function downloadLink(page: Page, filename: string): Promise<string> {
  const href = await page.getByRole("link", { name: `Download ${filename}` }).getAttribute("href")
  const answer = await page.request.get(new URL(href ?? "", page.url()).href, { maxRedirects: 0 })
  const location = answer.headers().location
  if (!location) throw new Error(`The download answered ${answer.status()} and leads nowhere.`)
  return location
}
