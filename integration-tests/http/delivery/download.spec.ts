import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { signToken } from "../../../src/lib/tokens"
import { DELIVERY_MODULE } from "../../../src/modules/delivery"
import { ENTITLEMENT_MODULE } from "../../../src/modules/entitlement"
import { createDownloadLink } from "../../../src/queries/delivery/create-download-link"
import {
  type Answer,
  type Caller,
  caller,
  createAsset,
  createCreator,
  createPublishedOffer,
  setUpShop,
  type TestCreator,
  type TestOffer,
} from "../../helpers"

process.env.MEDUSA_WORKER_MODE = "server"

const content = "0123456789".repeat(10)

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let http: Caller
    let creator: TestCreator
    let offer: TestOffer

    beforeAll(async () => {
      http = caller(api, { headers: { accept: "text/html,*/*;q=0.8" } })
      await setUpShop(getContainer())
      creator = await createCreator(getContainer(), { handle: "mara-ink" })
      const file = await createAsset(getContainer(), {
        creator_id: creator.id,
        filename: "Größe, 100 %.txt",
        content,
      })
      offer = await createPublishedOffer(getContainer(), {
        creator_id: creator.id,
        benefits: [{ kind: "file", title: "Files", config: { asset_ids: [file.id] } }],
      })
    })

    const assetId = () => offer.benefits[0]?.assets[0]?.id ?? ""
    const grant = async (change: Record<string, unknown> = {}) => {
      const line = `ordli_${Math.random().toString(36).slice(2)}`
      return await getContainer()
        .resolve(ENTITLEMENT_MODULE)
        .createEntitlements({
          creator_id: creator.id,
          offer_id: offer.id,
          benefit_id: offer.benefits[0]?.id ?? "",
          kind: "file",
          order_id: "order_1",
          order_line_item_id: line,
          unit: 1,
          customer_id: "cus_1",
          email: "buyer@x.test",
          title: "Files",
          starts_at: new Date(Date.now() - 1000),
          ends_at: null,
          data: { asset_ids: [assetId()] },
          ...change,
        })
    }
    const linkFor = async (entitlement_id: string, asset_id = assetId()) => {
      const { url } = await createDownloadLink(getContainer(), { entitlement_id, asset_id })
      return new URL(url).pathname
    }
    const sign = (claims: Record<string, string>, expires_at = new Date(Date.now() + 60_000)) => {
      const { secret } = getContainer().resolve(DELIVERY_MODULE).options
      return `/downloads/${signToken({ purpose: "download", claims, expires_at }, secret)}`
    }
    const countEvents = async () =>
      (await getContainer().resolve(DELIVERY_MODULE).listDeliveryEvents({})).length
    const expectRefusal = (answer: Answer<unknown>, status: number) => {
      expect(answer.status).toBe(status)
      expect(answer.headers["content-type"]).toMatch(/^text\/html/)
      expect(answer.data).toContain('href="http://localhost:8000/library"')
      expect(answer.headers["cache-control"]).toBe("private, no-store")
      expect(answer.headers["content-disposition"]).toBeUndefined()
    }

    describe("a download link", () => {
      it("gives the whole file, to be saved and not shown, kept by nobody in between", async () => {
        const link = await linkFor((await grant()).id)
        const { status, data, headers } = await http.get(link)
        expect(status).toBe(200)
        expect(data).toBe(content)
        expect(headers).toMatchObject({
          "content-length": "100",
          "content-type": "text/plain; charset=utf-8",
          "content-disposition": `attachment; filename="Gr__e, 100 _.txt"; filename*=UTF-8''Gr%C3%B6%C3%9Fe%2C%20100%20%25.txt`,
          "accept-ranges": "bytes",
          "cache-control": "private, no-store",
          "x-content-type-options": "nosniff",
          etag: `"${offer.benefits[0]?.assets[0]?.sha256}"`,
        })
        expect(headers["content-security-policy"]).toMatch(/default-src 'none'.*sandbox/)
      })

      it("tells HEAD the same without the bytes, and counts nothing", async () => {
        const link = await linkFor((await grant()).id)
        const { status, data, headers } = await http.head(link)
        expect([status, data, headers["content-length"]]).toEqual([200, "", "100"])
        expect(await countEvents()).toBe(0)
      })

      it.each([
        ["bytes=0-9", 206, content.slice(0, 10), "bytes 0-9/100"],
        ["bytes=90-", 206, content.slice(90), "bytes 90-99/100"],
        ["bytes=-5", 206, content.slice(95), "bytes 95-99/100"],
        ["bytes=50-500", 206, content.slice(50), "bytes 50-99/100"],
        ["bytes=0-1,5-6", 200, content, undefined],
        ["nonsense", 200, content, undefined],
        ["bytes=100-", 416, "", "bytes */100"],
      ])("answers Range: %s with %i", async (range, status, body, content_range) => {
        const link = await linkFor((await grant()).id)
        const answer = await http.get(link, { headers: { range } })
        expect(answer.status).toBe(status)
        expect(String(answer.data)).toBe(body)
        expect(answer.headers["content-range"]).toBe(content_range)
      })

      it("resumes the same file only", async () => {
        const link = await linkFor((await grant()).id)
        const { headers } = await http.head(link)
        const resume = (etag: string) =>
          http.get(link, { headers: { range: "bytes=90-", "if-range": etag } })
        expect((await resume(headers.etag ?? "")).status).toBe(206)
        expect((await resume('"another"')).status).toBe(200)
      })

      it("counts one download however often it is resumed", async () => {
        const entitlement = await grant()
        const link = await linkFor(entitlement.id)
        for (const range of ["bytes=0-9", "bytes=10-", "bytes=0-"]) {
          await http.get(link, { headers: { range } })
        }
        await http.get(link)
        const events = await getContainer().resolve(DELIVERY_MODULE).listDeliveryEvents({})
        expect(events).toMatchObject([
          { kind: "download_started", entitlement_id: entitlement.id, asset_id: assetId() },
        ])
      })
    })

    describe("a link that does not open", () => {
      it("is one that was altered, in any place (case F1)", async () => {
        const link = await linkFor((await grant()).id)
        const start = "/downloads/".length
        for (let at = start; at < link.length; at += 5) {
          const flipped = link.slice(0, at) + (link[at] === "A" ? "B" : "A") + link.slice(at + 1)
          expectRefusal(await http.get(flipped), 403)
        }
        for (const cut of [link.slice(0, -1), `${link}A`, `${link}.x`, "/downloads/x"]) {
          expectRefusal(await http.get(cut), 403)
        }
        expect((await http.get(`${link}?range=all`)).status).toBe(200)
      })

      it("is one made for another purpose", async () => {
        const { secret } = getContainer().resolve(DELIVERY_MODULE).options
        const claims = { entitlement_id: (await grant()).id, asset_id: assetId() }
        const expires_at = new Date(Date.now() + 60_000)
        for (const purpose of ["upload", "checkout", "activation"] as const) {
          const token = signToken({ purpose, claims, expires_at }, secret)
          expectRefusal(await http.get(`/downloads/${token}`), 403)
        }
      })

      it("is one that has expired", async () => {
        const claims = { entitlement_id: (await grant()).id, asset_id: assetId() }
        const answer = await http.get(sign(claims, new Date(Date.now() - 1000)))
        expectRefusal(answer, 410)
        expect(answer.data).toContain("expired")
      })

      it("is one whose access was withdrawn, has ended or has not begun since (case F2)", async () => {
        const entitlements = getContainer().resolve(ENTITLEMENT_MODULE)
        const { id } = await grant()
        const link = await linkFor(id)
        expect((await http.get(link)).status).toBe(200)
        const soon = new Date(Date.now() + 60_000)
        for (const [change, status] of [
          [{ state: "revoked", revoked_reason: "refund" }, 410],
          [{ state: "active", revoked_reason: null }, 200],
          [{ ends_at: new Date(Date.now() - 1) }, 410],
          [{ ends_at: soon }, 200],
          [{ starts_at: soon, ends_at: null }, 403],
        ] as const) {
          await entitlements.updateEntitlements({ id, ...change })
          const answer = await http.get(link)
          if (status === 200) expect(answer.status).toBe(200)
          else expectRefusal(answer, status)
        }
      })

      it("is one for a file that is not part of what was bought", async () => {
        const other = await createAsset(getContainer(), { creator_id: creator.id })
        const { id } = await grant()
        expectRefusal(await http.get(sign({ entitlement_id: id, asset_id: other.id })), 404)
        expectRefusal(await http.get(sign({ entitlement_id: "entl_x", asset_id: assetId() })), 404)
        expectRefusal(await http.get(sign({ entitlement_id: id, asset_id: "asst_x" })), 404)
        await expect(linkFor(id, other.id)).rejects.toMatchObject({ type: "not_found" })
      })

      it("is one whose file is gone from the disk, and says no more about it than needed", async () => {
        const file = await createAsset(getContainer(), { creator_id: creator.id })
        const { id } = await grant({ data: { asset_ids: [file.id] } })
        const link = await linkFor(id, file.id)
        const delivery = getContainer().resolve(DELIVERY_MODULE)
        const { storage_key } = await delivery.retrieveAsset(file.id)
        await delivery.files.remove(storage_key ?? "")
        const answer = await http.get(link)
        expectRefusal(answer, 404)
        expect(answer.data).not.toContain(storage_key)
      })

      it("answers programs in JSON", async () => {
        const { status, data } = await http.get("/downloads/x.y", {
          headers: { accept: "application/json" },
        })
        expect(status).toBe(403)
        expect(data).toMatchObject({ type: "download_refused", message: expect.any(String) })
      })
    })

    describe("what a creator uploaded", () => {
      it("never runs on the site, whatever it is", async () => {
        const page = await createAsset(getContainer(), {
          creator_id: creator.id,
          filename: "page.html",
          content: "<script>alert(1)</script>",
        })
        const { id } = await grant({ data: { asset_ids: [page.id] } })
        const { headers } = await http.get(await linkFor(id, page.id))
        expect(headers["content-disposition"]).toMatch(/^attachment;/)
        expect(headers["content-security-policy"]).toContain("sandbox")
        expect(headers["x-content-type-options"]).toBe("nosniff")
      })

      it("is served nowhere but through a link (case F5)", async () => {
        const delivery = getContainer().resolve(DELIVERY_MODULE)
        const { storage_key } = await delivery.retrieveAsset(assetId())
        for (const path of [
          `/static/${storage_key}`,
          `/${storage_key}`,
          `/downloads/${storage_key}`,
          `/uploads/${storage_key}`,
          `/downloads/..%2f..%2f${storage_key}`,
        ]) {
          expect([403, 404]).toContain((await http.get(path)).status)
        }
      })
    })
  },
})
