import type { Page } from "playwright-core"

export interface CreatorProfile {
  display_name: string
  handle: string
  email: string
  password: string
}

export interface OfferForm {
  name: string
  description: string
  price: string
  access_days: number
  supply: number
  terms: string
  benefit: string
  file: { name: string; mimeType: string; buffer: Buffer }
}

/** From the sign-up page to the studio's first screen. */
export async function openStudio(
  page: Page,
  storefront_url: string,
  creator: CreatorProfile,
): Promise<void> {
  await page.goto(`${storefront_url}/studio/signup`)
  await page.getByLabel("Your name, as buyers see it").fill(creator.display_name)
  await page.getByLabel("Your address").fill(creator.handle)
  await page.getByLabel("E-mail").fill(creator.email)
  await page.getByLabel("Password", { exact: true }).fill(creator.password)
  await page.getByRole("button", { name: "Open my studio" }).click()
  await page.waitForURL(`${storefront_url}/studio`)
}

/** Fills in the offer editor, with a file that is really uploaded. Leaves it unsaved. */
export async function fillOffer(page: Page, offer: OfferForm): Promise<void> {
  await page.getByLabel("Name", { exact: true }).fill(offer.name)
  await page.getByRole("textbox", { name: "Description" }).fill(offer.description)
  await page.getByLabel("Currency").selectOption("usd")
  await page.getByRole("textbox", { name: "Price" }).fill(offer.price)
  await page.getByLabel("What to call these files").fill(offer.benefit)
  await page.getByRole("radio", { name: "For a number of days" }).check()
  await page.getByLabel("Days", { exact: true }).fill(String(offer.access_days))
  await page.getByRole("radio", { name: "A limited number" }).check()
  await page.getByLabel("Number", { exact: true }).fill(String(offer.supply))
  await page.getByLabel("Terms", { exact: true }).fill(offer.terms)
  await page.getByLabel(/Choose files/).setInputFiles(offer.file)
}
