import { createHash, randomBytes } from "node:crypto"
import type { Browser } from "playwright-core"
import { signToken } from "#lib/tokens"
import { backendSecret } from "../stand/backend"
import { openBrowser, openPage, photographPages, type WatchedPage } from "../stand/browser"
import { findBrokenInvariants } from "../stand/invariants"
import { readSaleFacts } from "../stand/sale-facts"
import { type Stand, startStand } from "../stand/stand"
import { waitFor } from "../stand/wait-for"
import { cards } from "../stand/world/buyer"
import { download, downloadLink, payWith, seePurchase, startCheckout } from "./steps/buyer"
import { fillOffer, openStudio } from "./steps/creator"
import { tellStory } from "./story"

jest.setTimeout(240_000)

const sha256 = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex")

// A real PDF begins like this; the rest is noise that does not compress, so that the upload takes a moment.
const bytes = Buffer.concat([Buffer.from("%PDF-1.7\n"), randomBytes(6_000_000)])
const file = { name: "pivot tables – the book.pdf", mimeType: "application/pdf", buffer: bytes }

const rahul = {
  display_name: "Rahul Verma",
  handle: "rahul-verma",
  email: "rahul@creators.test",
  password: "a sentence that is long",
}
const maya = { name: "Maya Iyer", email: "maya@buyers.test", phone: "+1 415 555 0134" }
const mayasPassword = "another long sentence"
const noor = { name: "Noor Khan", email: "noor@buyers.test", phone: "+1 415 555 0188" }

/** $29.99 at 15 %: the fee is rounded to the cent, and fee and share are the whole. */
const price = { gross_minor: 2999, fee_minor: 450, net_minor: 2549 }

const offer = {
  name: "Pivot tables, the book",
  description: "## For whom\n\nFor **everyone** who ever lost an afternoon to a spreadsheet.",
  price: "29.99",
  access_days: 365,
  supply: 10,
  terms: "For you alone. Money back within 30 days.",
  benefit: "The book as PDF",
  file,
}

describe("a creator sells a file", () => {
  const { chapter, scene } = tellStory(() => photographPages(browser, stand.data_dir))
  let stand: Stand
  let browser: Browser
  let studio: WatchedPage
  let shop: WatchedPage
  let offer_url: string
  let checkout_id: string

  const faults = (...pages: WatchedPage[]) => pages.flatMap((page) => page.faults)

  beforeAll(async () => {
    ;[stand, browser] = await Promise.all([
      startStand({ name: "sell-a-file", storefront: true }),
      openBrowser(),
    ])
    studio = await openPage(browser)
    shop = await openPage(browser)
    offer_url = `${stand.storefront_url}/${rahul.handle}/pivot-tables-the-book`
  })

  afterAll(async () => {
    await browser?.close()
    await stand?.stop()
  })

  chapter("opens a studio that says what is left before the first sale", async () => {
    const { page } = studio
    await openStudio(page, stand.storefront_url, rahul)

    await page.getByRole("heading", { name: "Before your first sale" }).waitFor()
    expect(await page.getByRole("link", { name: /Make your first offer/ }).isVisible()).toBe(true)
    expect(await page.getByText(`/${rahul.handle}`).first().isVisible()).toBe(true)
    expect(faults(studio)).toEqual([])
  })

  chapter(
    "makes an offer with a file, and shows fee and share before it is published",
    async () => {
      const { page } = studio
      await page.goto(`${stand.storefront_url}/studio/offers/new`)
      await fillOffer(page, offer)

      const row = page.locator(`[data-file="${file.name}"]`)
      await row.getByText("Uploaded").waitFor()
      const share = page.locator("#price-share")
      await share.locator(`data[value="${price.net_minor} usd"]`).waitFor()
      expect(await share.locator(`data[value="-${price.fee_minor} usd"]`).isVisible()).toBe(true)

      await page.getByRole("button", { name: "Publish offer" }).click()
      await page.getByRole("link", { name: "View page" }).waitFor()
      expect(await page.getByRole("link", { name: "View page" }).getAttribute("href")).toBe(
        new URL(offer_url).pathname,
      )
      const { rows } = await stand.database.query(
        "select sha256, size_bytes::int as size_bytes, state, mime_type from asset",
      )
      expect(rows).toEqual([
        {
          sha256: sha256(bytes),
          size_bytes: bytes.length,
          state: "ready",
          mime_type: file.mimeType,
        },
      ])
      expect(faults(studio)).toEqual([])
    },
  )

  scene("is public, and tells search engines what it is", async () => {
    const html = await (await fetch(offer_url)).text()
    const head = [...html.matchAll(/<(?:title|meta|link)[^>]*>[^<]*/g)].map(([tag]) => tag)
    expect(head).toEqual(
      expect.arrayContaining([
        expect.stringContaining(`<link rel="canonical" href="${offer_url}"`),
        expect.stringMatching(/<title>Pivot tables, the book by Rahul Verma/),
        expect.stringMatching(/<meta name="description" content="[^"]+"/),
        expect.stringMatching(/<meta property="og:title" content="Pivot tables, the book/),
        expect.stringMatching(/<meta property="og:image" content="http[^"]+"/),
      ]),
    )
    const [, json = "{}"] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? []
    expect(JSON.parse(json)).toMatchObject({
      "@type": "Product",
      name: offer.name,
      url: offer_url,
      offers: {
        price: "29.99",
        priceCurrency: "USD",
        availability: "https://schema.org/InStock",
      },
    })
    const creatorPage = await (await fetch(`${stand.storefront_url}/${rahul.handle}`)).text()
    expect(creatorPage.includes(offer.name)).toBe(true)
  })

  chapter("is bought, and the open wallet shows it within two seconds", async () => {
    await studio.page.goto(`${stand.storefront_url}/studio/wallet`)
    await studio.page.locator("[data-connection=live]").waitFor()

    await startCheckout(shop.page, offer_url, maya)
    await payWith(shop.page, cards.good)
    const line = studio.page.getByRole("list", { name: "Statement" }).getByRole("listitem").first()
    await line.waitFor()
    const seen_at = new Date()
    checkout_id = await seePurchase(shop.page)

    const { rows } = await stand.database.query<{ recorded_at: Date }>(
      "select recorded_at from ledger_journal where kind = 'sale'",
    )
    const [sale] = rows
    expect(seen_at.getTime() - (sale?.recorded_at.getTime() ?? 0)).toBeLessThan(2000)

    await line.locator("summary").click()
    for (const amount of [price.gross_minor, -price.fee_minor, price.net_minor]) {
      await line.locator(`data[value="${amount} usd"]`).first().waitFor()
    }
    const balance = studio.page.getByRole("group", { name: "Balance in USD" })
    await balance.locator(`data[value="${price.net_minor} usd"]`).first().waitFor()
    expect(faults(studio, shop)).toEqual([])
  })

  scene("gives the buyer the very bytes the creator sent", async () => {
    expect(sha256(await download(shop.page, file.name))).toBe(sha256(bytes))
    expect(faults(shop)).toEqual([])
  })

  scene("is booked to the cent", async () => {
    expect(await readSaleFacts(stand.database, checkout_id)).toMatchObject({
      orders: 1,
      charged_minor: price.gross_minor,
      captured: 1,
      settlements: ["settled"],
      sales: [price],
      entitlements: 1,
    })
    const { rows } = await stand.database.query(
      `select a.owner_id = 'platform' as platform, a.kind, sum(e.amount_minor)::int as minor
         from ledger_entry e join ledger_account a on a.id = e.account_id
        group by 1, 2 order by 1, 2`,
    )
    expect(rows).toEqual([
      { platform: false, kind: "pending", minor: price.net_minor },
      { platform: true, kind: "clearing", minor: -price.gross_minor },
      { platform: true, kind: "revenue", minor: price.fee_minor },
    ])
    expect(await findBrokenInvariants(stand.database)).toEqual([])
  })

  scene("tells buyer and creator by mail, and never sends a file's address", async () => {
    const purchase = await stand.mailbox.waitForMail(maya.email, /Pivot tables, the book is ready/)
    expect(purchase.text).toContain("$29.99")
    expect(purchase.text + purchase.html).not.toContain("/downloads/")
    const sale = await stand.mailbox.waitForMail(rahul.email, /You sold Pivot tables/)
    expect(sale.text).toContain("$25.49")
    expect(sale.text).toContain("$4.50")
  })

  scene("lets the buyer set a password through the mail and open the library", async () => {
    const purchase = await stand.mailbox.waitForMail(maya.email, /is ready/)
    const [link = ""] = /http\S+\/activate\/\S+/.exec(purchase.text) ?? []
    const library = await openPage(browser)
    await library.page.goto(link)
    await library.page.getByLabel("New password").fill(mayasPassword)
    await library.page.getByRole("button", { name: "Set password and open library" }).click()
    await library.page.waitForURL(`${stand.storefront_url}/library`)
    await library.page.getByRole("heading", { name: offer.name }).waitFor()

    await library.page.context().clearCookies()
    await library.page.goto(`${stand.storefront_url}/library`)
    await library.page.getByLabel("E-mail").fill(maya.email)
    await library.page.getByLabel("Password", { exact: true }).fill(mayasPassword)
    await library.page.getByRole("button", { name: "Log in" }).click()
    await library.page.getByRole("heading", { name: offer.name }).waitFor()
    expect(sha256(await download(library.page, file.name))).toBe(sha256(bytes))

    const url = await downloadLink(library.page, file.name)
    const part = await fetch(url, { headers: { range: "bytes=1000-1999" } })
    expect(part.status).toBe(206)
    expect(part.headers.get("content-range")).toBe(`bytes 1000-1999/${bytes.length}`)
    expect(Buffer.from(await part.arrayBuffer()).equals(bytes.subarray(1000, 2000))).toBe(true)
    expect(faults(library)).toEqual([])
    await library.close()
  })

  scene("refuses altered, expired and strangers' links with a page that helps", async () => {
    const url = await downloadLink(shop.page, file.name)
    const [payload = "", mac = ""] = (url.split("/").pop() ?? "").split(".")
    const { c: claims } = JSON.parse(Buffer.from(payload, "base64url").toString())
    const expires_at = new Date(Date.now() - 1000)
    const expired = signToken({ purpose: "download", claims, expires_at }, backendSecret)
    const altered = `${payload}.${mac.startsWith("A") ? "B" : "A"}${mac.slice(1)}`

    for (const { token, status } of [
      { token: altered, status: 403 },
      { token: expired, status: 410 },
    ]) {
      const visitor = await openPage(browser)
      const answer = await visitor.page.goto(`${stand.backend.url}/downloads/${token}`)
      expect(answer?.status()).toBe(status)
      const way = visitor.page.getByRole("link", { name: "Open your library" })
      expect(await way.getAttribute("href")).toBe(`${stand.storefront_url}/library`)
      await visitor.close()
    }
  })

  scene("shows a purchase to nobody but its buyer", async () => {
    const href = await shop.page.getByRole("link", { name: /^Download/ }).getAttribute("href")
    expect(href).toContain(checkout_id)
    const stranger = await openPage(browser)
    for (const path of [href ?? "", `/checkout/${checkout_id}/thanks`]) {
      const answer = await stranger.page.goto(stand.storefront_url + path)
      expect(answer?.headers()["content-disposition"]).toBeUndefined()
      expect(await stranger.page.getByText(file.name).count()).toBe(0)
      await stranger.page.getByRole("heading", { level: 1 }).waitFor()
    }
    await stranger.close()
  })

  scene("takes no money from a declined card, and then takes another", async () => {
    const buyer = await openPage(browser)
    await startCheckout(buyer.page, offer_url, noor)
    await payWith(buyer.page, cards.declined)
    await buyer.page.getByText("We could not charge this card: it was declined").waitFor()
    await payWith(buyer.page, cards.poor)
    await buyer.page.getByText("We could not charge this card: it has too little").waitFor()
    await payWith(buyer.page, cards.good)
    const id = await seePurchase(buyer.page)
    expect(await readSaleFacts(stand.database, id)).toMatchObject({
      orders: 1,
      charged_minor: price.gross_minor,
      sales: [price],
    })
    await buyer.close()
  })

  scene("refuses another buyer what is in the first one's library", async () => {
    const { text } = await stand.mailbox.waitForMail(noor.email, /is ready/)
    const other = await openPage(browser)
    await other.page.goto(/http\S+\/activate\/\S+/.exec(text)?.[0] ?? "")
    await other.page.getByLabel("New password").fill("yet another sentence")
    await other.page.getByRole("button", { name: "Set password and open library" }).click()
    await other.page.getByRole("heading", { name: offer.name }).waitFor()

    const { rows } = await stand.database.query<{ path: string }>(
      `select '/library/files/' || e.id || '/' || a.id as path from entitlement e, asset a
        where e.email = $1`,
      [maya.email],
    )
    await other.page.goto(stand.storefront_url + rows[0]?.path)
    await other.page.getByRole("heading", { name: "This file is not in your library" }).waitFor()
    await other.close()
  })

  scene("asks the buyer's bank where the card wants it, and takes no for an answer", async () => {
    const buyer = await openPage(browser)
    await startCheckout(buyer.page, offer_url, { ...noor, email: "omar@buyers.test" })
    await payWith(buyer.page, cards.threeDS)
    await buyer.page.getByRole("button", { name: "Reject" }).click()
    await buyer.page.getByRole("button", { name: /^Pay/ }).waitFor()
    await payWith(buyer.page, cards.threeDS)
    await buyer.page.getByRole("button", { name: "Approve" }).click()
    await seePurchase(buyer.page)
    expect(faults(buyer)).toEqual([])
    await buyer.close()
  })

  for (const { card, email, what } of [
    { card: cards.later, email: "lena@buyers.test", what: "that confirms later" },
    { card: cards.webhookFirst, email: "theo@buyers.test", what: "whose webhook comes first" },
  ]) {
    scene(`waits on the thank-you page for a card ${what}`, async () => {
      const buyer = await openPage(browser)
      await startCheckout(buyer.page, offer_url, { ...noor, email })
      await payWith(buyer.page, card)
      const id = await seePurchase(buyer.page)
      expect(await readSaleFacts(stand.database, id)).toMatchObject({ orders: 1, sales: [price] })
      expect(faults(buyer)).toEqual([])
      await buyer.close()
    })
  }

  scene("shows the operator creator, offer, order and wallet", async () => {
    const admin = await openPage(browser)
    const { page } = admin
    await page.goto(`${stand.backend.url}/app/login`)
    await page.locator("input[name=email]").fill(stand.operator.email)
    await page.locator("input[name=password]").fill(stand.operator.password)
    await page.getByRole("button", { name: /continue/i }).click()
    await page.getByRole("link", { name: "Creators" }).click()
    await page.getByRole("link", { name: rahul.display_name }).click()
    await page.getByRole("heading", { name: rahul.display_name }).waitFor()
    await page.getByText("Balances").waitFor()

    const ids = await stand.database.query<{ product_id: string; order_id: string }>(
      `select (select product_id from offer limit 1) as product_id,
              (select order_id from order_cart where cart_id = $1) as order_id`,
      [checkout_id],
    )
    const [row] = ids.rows
    await page.goto(`${stand.backend.url}/app/products/${row?.product_id}`)
    await page.getByRole("heading", { name: "Tessera offer" }).waitFor()
    await page.getByText("$25.49").first().waitFor()
    await page.goto(`${stand.backend.url}/app/orders/${row?.order_id}`)
    await page.getByRole("heading", { name: "Settlement" }).waitFor()
    for (const amount of ["$29.99", "$4.50", "$25.49"]) {
      await page.getByText(amount).first().waitFor()
    }
    expect(admin.faults.filter((fault) => !fault.includes("401"))).toEqual([])
    await admin.close()
  })

  scene("leaves books in which everything adds up", async () => {
    await waitFor("every message to be sent", async () => {
      const { rows } = await stand.database.query(
        "select 1 from outbox_message where state <> 'sent' limit 1",
      )
      return rows.length === 0
    })
    expect(await findBrokenInvariants(stand.database)).toEqual([])
  })
})
