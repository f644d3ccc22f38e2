import { mkdirSync, writeFileSync } from "node:fs"
import path from "node:path"
import type { Browser } from "playwright-core"
import { openBrowser, openPage, photographPages, type WatchedPage } from "../stand/browser"
import { type Stand, startStand } from "../stand/stand"
import { cards } from "../stand/world/buyer"
import { signUpCreator } from "../stand/world/creator"
import { publishOffer } from "../stand/world/offer"
import { findBarriers, findOverflow } from "./barriers"
import { payWith, seePurchase, startCheckout } from "./steps/buyer"
import { tellStory } from "./story"

jest.setTimeout(240_000)

const buyer = { name: "Maya Iyer", email: "maya@buyers.test", phone: "+1 415 555 0134" }

describe("every page", () => {
  const { chapter, scene } = tellStory(() => photographPages(browser, stand.data_dir))
  let stand: Stand
  let browser: Browser
  let shop: WatchedPage
  let studio: WatchedPage
  const paths: Record<string, string> = {}

  beforeAll(async () => {
    ;[stand, browser] = await Promise.all([
      startStand({ name: "accessibility", storefront: true }),
      openBrowser(),
    ])
    shop = await openPage(browser)
    studio = await openPage(browser)
  })

  afterAll(async () => {
    await browser?.close()
    await stand?.stop()
  })

  chapter("has something to show", async () => {
    const { backend, storefront_url, mailbox } = stand
    const creator = await signUpCreator(backend.url, { handle: "asha-rao" })
    const offer = await publishOffer(backend.url, creator, {
      description: "## Inside\n\n- a **list**\n- [a link](https://example.com)\n\n> and a quote",
      access_days: 90,
      supply: 20,
      terms: "For you alone.",
      file: { filename: "workbook.txt", bytes: Buffer.from("one,two\n1,2\n") },
    })
    paths.offer = `/${creator.handle}/${offer.slug}`
    paths["studio offer"] = `/studio/offers/${offer.id}`

    await startCheckout(shop.page, storefront_url + paths.offer, buyer)
    await payWith(shop.page, cards.good)
    paths.thanks = `/checkout/${await seePurchase(shop.page)}/thanks`
    const { text } = await mailbox.waitForMail(buyer.email, /is ready/)
    paths.activation = new URL(/http\S+\/activate\/\S+/.exec(text)?.[0] ?? "").pathname

    await studio.page.goto(`${storefront_url}/studio/login`)
    await studio.page.getByLabel("E-mail").fill(creator.email)
    await studio.page.getByLabel("Password", { exact: true }).fill(creator.password)
    await studio.page.getByRole("button", { name: "Log in" }).click()
    await studio.page.waitForURL(`${storefront_url}/studio`)
  })

  const visit = (name: string, who: () => WatchedPage, path: () => string) =>
    scene(`${name} is open to everyone, at every width, by day and by night`, async () => {
      const { page, faults } = who()
      const found: string[] = []
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" })
        for (const width of [1440, 768, 390]) {
          await page.setViewportSize({ width, height: 900 })
          const answer = await page.goto(stand.storefront_url + path())
          expect(answer?.status()).toBeLessThan(500)
          await page.getByRole("heading", { level: 1 }).first().waitFor({ state: "attached" })
          const where = `${colorScheme}, ${width} px`
          found.push(...(await findOverflow(page)).map((fault) => `${where}: ${fault}`))
          if (width !== 768) {
            found.push(...(await findBarriers(page)).map((fault) => `${where}: ${fault}`))
          }
        }
      }
      expect(found).toEqual([])
      // A page that is not there answers 404, and the browser says so.
      expect(faults.splice(0).filter((fault) => !fault.includes("404"))).toEqual([])
    })

  const asBuyer = () => shop
  const asCreator = () => studio
  visit("the front page", asBuyer, () => "/")
  visit("a creator's page", asBuyer, () => "/asha-rao")
  visit("an offer", asBuyer, () => paths.offer ?? "")
  visit("the checkout", asBuyer, () => `${paths.offer}/buy`)
  visit("the thank-you page", asBuyer, () => paths.thanks ?? "")
  visit("the log-in", asBuyer, () => "/login")
  visit("the first password", asBuyer, () => paths.activation ?? "")
  visit("a link that ran out", asBuyer, () => "/activate/none")
  visit("the place of captured mail", asBuyer, () => "/dev/mail")

  chapter("captures a mail", async () => {
    const { html, text, subject, to } = await stand.mailbox.waitForMail(buyer.email, /is ready/)
    const mail = { id: "one", to, from: "hello@tessera.test", subject, text, html, sent_at: "" }
    const outbox = path.join(stand.data_dir, "outbox")
    mkdirSync(outbox, { recursive: true })
    writeFileSync(path.join(outbox, "one.json"), JSON.stringify(mail))
  })

  visit("a captured mail", asBuyer, () => "/dev/mail?id=one")
  visit("an address that leads nowhere", asBuyer, () => "/nobody-of-this-name")

  chapter("lets the buyer in", async () => {
    await shop.page.goto(stand.storefront_url + (paths.activation ?? ""))
    await shop.page.getByLabel("New password").fill("a sentence that is long")
    await shop.page.getByRole("button", { name: "Set password and open library" }).click()
    await shop.page.waitForURL(`${stand.storefront_url}/library`)
  })

  visit("the library", asBuyer, () => "/library")
  visit("a library without a hit", asBuyer, () => "/library?q=nothing-like-this")
  visit("a refused file", asBuyer, () => "/library/refused?why=closed")

  const visitor = { page: null as WatchedPage | null }
  chapter("has a door for those who sell", async () => {
    visitor.page = await openPage(browser)
  })
  const asVisitor = () => visitor.page ?? shop
  visit("the studio's sign-up", asVisitor, () => "/studio/signup")
  visit("the studio's log-in", asVisitor, () => "/studio/login")
  visit("the studio", asCreator, () => "/studio")
  visit("the list of offers", asCreator, () => "/studio/offers")
  visit("a new offer", asCreator, () => "/studio/offers/new")
  visit("an offer that is on sale", asCreator, () => paths["studio offer"] ?? "")
  visit("the wallet", asCreator, () => "/studio/wallet")
  visit("the sales", asCreator, () => "/studio/sales")
  visit("the settings", asCreator, () => "/studio/settings")
})
