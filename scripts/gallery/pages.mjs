import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import { demoAccounts } from "../lib/application.mjs"
import { outboxDir } from "../lib/paths.mjs"
import { waitUntil } from "../lib/wait.mjs"

const accountOf = (role) => demoAccounts().find((account) => account.role === role)

const hrefOf = (locator) => locator.first().getAttribute("href")

/** The shop as a visitor sees it, up to the thank-you page of a purchase by somebody new. */
async function* visitor({ page, urls }) {
  const at = (to) => page.goto(new URL(to, urls.storefrontUrl).href)
  await at("/")
  yield "landing"
  await at(await hrefOf(page.getByRole("link", { name: "See a creator's page" })))
  yield "creator"
  await at(await paidOffer(page))
  yield "offer"
  await page
    .getByRole("link", { name: /^Buy for/ })
    .filter({ visible: true })
    .click()
  await page.waitForURL(/\/buy$/)
  yield "checkout"
  // New every time, because only a new buyer is asked for a first password.
  const email = `nadia.khan.${Date.now().toString(36).slice(-4)}@example.test`
  await payAs(page, email)
  yield "thanks"
  await at("/login")
  yield "login"
  await at(await activationOf(email))
  yield "activate"
  await at("/dev/mail")
  yield "dev-mail"
}

/** The first offer on a creator's page that costs something. */
async function paidOffer(page) {
  const offers = await page.getByRole("main").getByRole("listitem").all()
  for (const offer of offers) {
    const text = (await offer.textContent()) ?? ""
    if (/\d/.test(text) && !/free/i.test(text)) {
      const href = await hrefOf(offer.getByRole("link"))
      if (href?.startsWith("/")) return href
    }
  }
  throw new Error("The creator's page lists no offer that costs something.")
}

async function payAs(page, email) {
  await page.getByLabel("Name", { exact: true }).fill("Nadia Khan")
  await page.getByLabel("E-mail").fill(email)
  await page.getByLabel("Phone").fill("+1 415 555 0134")
  await page.getByRole("button", { name: /4242/ }).click()
  await page.getByRole("checkbox", { name: /I accept/ }).check()
  await page.getByRole("button", { name: /^Pay/ }).click()
  await page.waitForURL(/\/thanks$/)
  await page.locator("[data-status=settled]").waitFor()
}

/** The link of the mail that a new buyer was sent. */
async function activationOf(email) {
  const read = () => {
    for (const name of readdirSync(outboxDir).filter((file) => file.endsWith(".json"))) {
      const { to, text } = JSON.parse(readFileSync(path.join(outboxDir, name), "utf8"))
      const [link] = to === email ? (/http\S+\/activate\/\S+/.exec(text) ?? []) : []
      if (link) return new URL(link).pathname
    }
    return undefined
  }
  const link = await waitUntil(async () => read(), { seconds: 20 })
  if (!link) throw new Error(`No mail with an activation link came for ${email}.`)
  return link
}

async function* buyer({ page, urls }) {
  const { email, password } = accountOf("Buyer")
  await page.goto(`${urls.storefrontUrl}/login`)
  await page.getByLabel("E-mail").fill(email)
  await page.getByLabel("Password", { exact: true }).fill(password)
  await page.getByRole("button", { name: "Log in" }).click()
  await page.waitForURL(/\/library$/)
  yield "library"
}

async function* creator({ page, urls }) {
  const { email, password } = accountOf("Creator")
  const studio = `${urls.storefrontUrl}/studio`
  await page.goto(`${studio}/signup`)
  yield "studio-signup"
  await page.goto(`${studio}/login`)
  yield "studio-login"
  await page.getByLabel("E-mail").fill(email)
  await page.getByLabel("Password", { exact: true }).fill(password)
  await page.getByRole("button", { name: "Log in" }).click()
  await page.waitForURL(studio)
  yield "studio-home"
  await page.goto(`${studio}/offers`)
  const offer = await hrefOf(page.getByRole("list", { name: "Offers" }).getByRole("link"))
  yield "studio-offers"
  await page.goto(new URL(offer, studio).href)
  yield "studio-offer"
  await page.goto(`${studio}/wallet`)
  const newest = page.getByRole("list", { name: "Statement" }).locator("summary").first()
  await newest.click()
  yield "studio-wallet"
  await page.goto(`${studio}/sales`)
  yield "studio-sales"
  await page.goto(`${studio}/settings`)
  yield "studio-settings"
}

async function* operator({ page, urls }) {
  const { email, password } = accountOf("Operator")
  const admin = `${urls.backendUrl}/app`
  await page.goto(`${admin}/login`)
  await page.locator("input[name=email]").fill(email)
  await page.locator("input[name=password]").fill(password)
  await page.getByRole("button", { name: /continue/i }).click()
  await page.waitForURL((url) => !url.pathname.endsWith("/login"))
  await page.goto(`${admin}/creators`)
  const first = page.getByRole("table").getByRole("link").first()
  await first.waitFor()
  yield "admin-creators"
  await first.click()
  await page.getByText("Balances").waitFor()
  yield "admin-creator"
  for (const { list, prefix, widget, name } of [
    { list: "products", prefix: "prod_", widget: "Tessera offer", name: "admin-product" },
    { list: "orders", prefix: "order_", widget: "Settlement", name: "admin-order" },
  ]) {
    await page.goto(`${admin}/${list}`)
    await page.goto(new URL(await hrefOf(page.locator(`a[href*="/${prefix}"]`)), admin).href)
    await page.getByRole("heading", { name: widget }).waitFor()
    yield name
  }
  for (const { route, heading } of [
    { route: "commission-rules", heading: "Commission rules" },
    { route: "settlement", heading: "Settlement" },
  ]) {
    await page.goto(`${admin}/${route}`)
    await page.getByRole("heading", { name: heading }).first().waitFor()
    yield `admin-${route}`
  }
}

/** Who walks through the product, each in a browser profile of their own; each step is the name of a picture. */
export const walks = { visitor, buyer, creator, operator }
