import { createHash } from "node:crypto"
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises"
import path from "node:path"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { CreateAssetResponse, CreatorAssetResponse, ErrorBody } from "../../../src/lib/http"
import { signToken } from "../../../src/lib/tokens"
import { CREATOR_MODULE } from "../../../src/modules/creator"
import { DELIVERY_MODULE } from "../../../src/modules/delivery"
import {
  type Caller,
  caller,
  createAsset,
  createCreator,
  createPublishedOffer,
  setUpShop,
  type TestCreator,
  waitFor,
  workbench,
} from "../../helpers"
import { startUpload } from "./raw-upload"

process.env.MEDUSA_WORKER_MODE = "server"

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
)
const notes = Buffer.from("Ink first, water later.\n")
const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex")

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let http: Caller
    let creator: TestCreator
    let stranger: TestCreator

    beforeAll(async () => {
      http = caller(api)
      await setUpShop(getContainer())
      creator = await createCreator(getContainer(), { handle: "mara-ink" })
      stranger = await createCreator(getContainer(), { handle: "stranger" })
    })

    const announce = (body: unknown, by = creator) =>
      http.post<CreateAssetResponse & ErrorBody>("/creator/assets", { ...by, body })
    const announced = async (filename: string, size_bytes: number) => {
      const { data } = await announce({ filename, size_bytes })
      return { ...data, path: new URL(data.upload.url).pathname }
    }
    const put = (to: string, body: Buffer, headers: Record<string, string> = {}) =>
      http.put<CreatorAssetResponse & ErrorBody>(to, {
        body,
        headers: { "content-type": "application/octet-stream", ...headers },
      })
    const stateOf = async (id: string) => {
      const { data } = await http.get<CreatorAssetResponse>(`/creator/assets/${id}`, creator)
      return data.asset.state
    }
    const leftovers = () => readdir(path.join(workbench.files_dir, "tmp"))
    const secret = () => getContainer().resolve(DELIVERY_MODULE).options.secret

    describe("announcing a file", () => {
      it("answers where its bytes go, and shows a name without its folders", async () => {
        const { status, data } = await announce({ filename: "C:\\me\\notes.txt", size_bytes: 24 })
        expect(status).toBe(201)
        expect(data.asset).toEqual({
          id: expect.stringMatching(/^asst_/),
          filename: "notes.txt",
          size_bytes: 24,
          mime_type: "text/plain; charset=utf-8",
          sha256: null,
          state: "pending",
        })
        expect(data.upload).toMatchObject({ method: "PUT" })
        expect(data.upload.url).toMatch(/^http:\/\/localhost:9000\/uploads\/[\w.-]+$/)
        expect(Date.parse(data.upload.expires_at)).toBeGreaterThan(Date.now())
      })

      it.each([
        [413, "a file over the limit", { filename: "a.zip", size_bytes: 1024 ** 2 + 1 }],
        [415, "a program", { filename: "setup.exe", size_bytes: 1 }],
        [415, "a script", { filename: "run.SH", size_bytes: 1 }],
        [415, "an unknown ending", { filename: "a.xyz", size_bytes: 1 }],
        [415, "no ending", { filename: "README", size_bytes: 1 }],
        [400, "a name of dots", { filename: "../..", size_bytes: 1 }],
        [400, "an empty name", { filename: "", size_bytes: 1 }],
        [400, "a long name", { filename: `${"x".repeat(252)}.pdf`, size_bytes: 1 }],
        [400, "NUL in the name", { filename: "a\u0000.pdf", size_bytes: 1 }],
        [400, "no bytes", { filename: "a.pdf", size_bytes: 0 }],
        [400, "half a byte", { filename: "a.pdf", size_bytes: 0.5 }],
        [400, "an unknown size", { filename: "a.pdf" }],
        [400, "a type of one's own", { filename: "a.pdf", size_bytes: 1, mime_type: "x/y" }],
        [400, "a place of one's own", { filename: "a.pdf", size_bytes: 1, storage_key: "aa" }],
      ])("refuses with %i %s", async (status, _what, body) => {
        const answer = await announce(body)
        expect(answer.status).toBe(status)
        expect(answer.data.message.length).toBeGreaterThan(20)
        expect(await getContainer().resolve(DELIVERY_MODULE).listAssets({})).toEqual([])
      })
    })

    describe("sending the bytes", () => {
      it("keeps them whole, hashed, under a name nobody knows, and says what they are", async () => {
        const { asset, path: to } = await announced("cover.png", png.length)
        const { status, data } = await put(to, png)
        expect(status).toBe(200)
        expect(data.asset).toMatchObject({
          id: asset.id,
          state: "ready",
          mime_type: "image/png",
          sha256: sha256(png),
        })
        const row = await getContainer().resolve(DELIVERY_MODULE).retrieveAsset(asset.id)
        expect(row.storage_key).toMatch(/^[0-9a-f]{2}\/[0-9a-f]{2}\/[0-9a-f]{32}$/)
        const stored = await readFile(path.join(workbench.files_dir, row.storage_key ?? ""))
        expect(stored.equals(png)).toBe(true)
        expect(await leftovers()).toEqual([])
      })

      it.each(["application/json", "application/x-www-form-urlencoded", "text/plain"])(
        "takes %s as the bytes they are",
        async (type) => {
          const bytes = Buffer.from('{"a": 1}')
          const { path: to } = await announced("data.json", bytes.length)
          const { data } = await put(to, bytes, { "content-type": type })
          expect(data.asset.sha256).toBe(sha256(bytes))
        },
      )

      it("refuses every altered link, links for something else, and links that have ended", async () => {
        const { asset, path: to } = await announced("notes.txt", notes.length)
        const claims = { asset_id: asset.id, creator_id: creator.id }
        const sign = (purpose: "upload" | "download", expires_at: Date, key = secret()) =>
          `/uploads/${signToken({ purpose, claims, expires_at }, key)}`
        const later = new Date(Date.now() + 60_000)
        const flipped = [12, 40, to.length - 2].map(
          (at) => to.slice(0, at) + (to[at] === "A" ? "B" : "A") + to.slice(at + 1),
        )
        for (const forged of [
          ...flipped,
          to.slice(0, -1),
          `${to}A`,
          "/uploads/x",
          "/uploads/a.b",
          sign("download", later),
          sign("upload", later, "another-secret-of-32-characters!!"),
        ]) {
          const { status, data } = await put(forged, notes)
          expect([status, data.code]).toEqual([403, "link_forged"])
        }
        const ended = await put(sign("upload", new Date(Date.now() - 1000)), notes)
        expect([ended.status, ended.data.code]).toEqual([410, "link_expired"])
        expect(await stateOf(asset.id)).toBe("pending")
        expect((await put(to, notes)).status).toBe(200)
      })

      it("belongs to the creator who announced it", async () => {
        const { asset } = await announced("notes.txt", notes.length)
        const claims = { asset_id: asset.id, creator_id: stranger.id }
        const expires_at = new Date(Date.now() + 60_000)
        const token = signToken({ purpose: "upload", claims, expires_at }, secret())
        expect((await put(`/uploads/${token}`, notes)).status).toBe(404)
      })

      it("refuses more and fewer bytes than announced, and can be sent again", async () => {
        const { asset, path: to } = await announced("notes.txt", notes.length)
        const more = await put(to, Buffer.concat([notes, notes]))
        expect([more.status, more.data.code]).toEqual([413, "too_large"])
        const fewer = await put(to, notes.subarray(1))
        expect([fewer.status, fewer.data.code]).toEqual([400, "wrong_length"])

        // Without a length in the header only the bytes themselves tell.
        const base = api.defaults.baseURL
        const endless = startUpload(`${base}${to}`, { "transfer-encoding": "chunked" })
        endless.write(Buffer.alloc(notes.length + 1, 97))
        endless.end()
        expect((await endless.answer).status).toBe(413)
        const short = startUpload(`${base}${to}`, { "transfer-encoding": "chunked" })
        short.write(notes.subarray(2))
        short.end()
        expect((await short.answer).body.code).toBe("wrong_length")

        expect(await leftovers()).toEqual([])
        expect(await stateOf(asset.id)).toBe("pending")
        expect((await put(to, notes)).data.asset.state).toBe("ready")
      })

      it.each([
        ["a picture named .pdf", "book.pdf", png],
        ["text named .png", "cover.png", notes],
        ["a program named .txt", "notes.txt", Buffer.from("#!/bin/sh\nrm -rf /\n")],
        ["a Windows program named .zip", "files.zip", Buffer.from("MZ\u0090\u0000\u0003")],
        ["a Linux program named .abr", "brush.abr", Buffer.from("\x7fELF\x02\x01\x01", "latin1")],
        ["zeros named .csv", "table.csv", Buffer.alloc(40)],
      ])("refuses %s, keeps none of it, and says why", async (_what, filename, bytes) => {
        const { asset, path: to } = await announced(filename, bytes.length)
        const { status, data } = await put(to, bytes)
        expect([status, data.code]).toEqual([415, "unsupported_type"])
        expect(data.message).toContain(filename)
        expect(await stateOf(asset.id)).toBe("rejected")
        expect(await leftovers()).toEqual([])
        const row = await getContainer().resolve(DELIVERY_MODULE).retrieveAsset(asset.id)
        expect(
          await getContainer()
            .resolve(DELIVERY_MODULE)
            .files.sizeOf(row.storage_key ?? ""),
        ).toBeNull()
        expect((await put(to, bytes)).status).toBe(415)
      })

      it("refuses a second upload while one runs, and any after it is done", async () => {
        const { asset, path: to } = await announced("notes.txt", notes.length)
        const first = startUpload(`${api.defaults.baseURL}${to}`, {
          "content-length": notes.length,
        })
        first.write(notes.subarray(0, 5))
        await waitFor("the first bytes on disk", async () => (await leftovers()).length === 1)
        const second = await put(to, notes)
        expect([second.status, second.data.code]).toEqual([409, "upload_in_progress"])
        first.write(notes.subarray(5))
        first.end()
        expect(await first.answer).toMatchObject({
          status: 200,
          body: { asset: { state: "ready" } },
        })
        const third = await put(to, notes)
        expect([third.status, third.data.code]).toEqual([409, "already_uploaded"])
        expect(await stateOf(asset.id)).toBe("ready")
      })

      it("forgets an upload that broke off, and takes it when it comes again", async () => {
        const { asset, path: to } = await announced("notes.txt", notes.length)
        const upload = startUpload(`${api.defaults.baseURL}${to}`, {
          "content-length": notes.length,
        })
        upload.write(notes.subarray(0, 5))
        await waitFor("the first bytes on disk", async () => (await leftovers()).length === 1)
        upload.abort()
        await waitFor("nothing left on disk", async () => (await leftovers()).length === 0)
        expect(await stateOf(asset.id)).toBe("pending")
        const again = await waitFor("the claim to be given back", async () => {
          const answer = await put(to, notes)
          return answer.status === 409 ? null : answer
        })
        expect(again.data.asset.sha256).toBe(sha256(notes))
      })

      it("says so when the disk refuses, and leaves nothing (case F8)", async () => {
        const { asset, path: to } = await announced("notes.txt", notes.length)
        const folder = path.join(workbench.files_dir, "tmp")
        await rm(folder, { recursive: true, force: true })
        await writeFile(folder, "a file where a folder should be")
        const { status, data } = await put(to, notes)
        await rm(folder)
        await mkdir(folder)
        expect([status, data.code]).toEqual([507, "storage_failed"])
        expect(data.message).not.toContain(workbench.files_dir)
        expect(await stateOf(asset.id)).toBe("pending")
        expect((await put(to, notes)).status).toBe(200)
      })

      it("is not for a creator who was suspended since", async () => {
        const { path: to } = await announced("notes.txt", notes.length)
        await getContainer()
          .resolve(CREATOR_MODULE)
          .updateCreators({ id: creator.id, status: "suspended" })
        expect((await put(to, notes)).status).toBe(403)
      })

      it("lets the storefront's pages send, and no other site's", async () => {
        const preflight = (origin: string) =>
          http.options("/uploads/x.y", {
            headers: { origin, "access-control-request-method": "PUT" },
          })
        const own = await preflight("http://localhost:8000")
        expect(own.status).toBe(204)
        expect(own.headers["access-control-allow-origin"]).toBe("http://localhost:8000")
        expect(own.headers["access-control-allow-methods"]).toContain("PUT")
        const other = await preflight("https://evil.test")
        expect(other.headers["access-control-allow-origin"]).toBeUndefined()
      })
    })

    describe("an uploaded file", () => {
      it("is its creator's alone: for others it does not exist", async () => {
        const file = await createAsset(getContainer(), { creator_id: creator.id })
        const unknown = `asst_${"0".repeat(26)}`
        for (const call of [http.get, http.del]) {
          const theirs = await call<ErrorBody>(`/creator/assets/${file.id}`, stranger)
          const none = await call<ErrorBody>(`/creator/assets/${unknown}`, stranger)
          expect([theirs.status, none.status]).toEqual([404, 404])
          expect(theirs.data.message.replace(file.id, "")).toBe(
            none.data.message.replace(unknown, ""),
          )
        }
        expect((await http.get("/creator/assets/%00", creator)).status).toBe(404)
        expect(await stateOf(file.id)).toBe("ready")
      })

      it("is deleted with its bytes while nothing gives it, and stays once something does", async () => {
        const container = getContainer()
        const spare = await createAsset(container, { creator_id: creator.id })
        const files = container.resolve(DELIVERY_MODULE)
        const { storage_key } = await files.retrieveAsset(spare.id)
        expect((await http.del(`/creator/assets/${spare.id}`, creator)).status).toBe(200)
        expect((await http.get(`/creator/assets/${spare.id}`, creator)).status).toBe(404)
        expect(await files.files.sizeOf(storage_key ?? "")).toBeNull()

        const offer = await createPublishedOffer(container, { creator_id: creator.id })
        const used = offer.benefits[0]?.assets[0]?.id ?? ""
        const refused = await http.del<ErrorBody>(`/creator/assets/${used}`, creator)
        expect(refused.status).toBe(400)
        expect(refused.data.message).toContain(offer.name)

        // Sold and then taken out of the offer: those who bought it still have it.
        await container.resolve("offer").commitSupply({ key: "c", offer_id: offer.id, quantity: 1 })
        await http.post(`/creator/offers/${offer.id}`, {
          ...creator,
          body: {
            benefits: [{ kind: "link", title: "Now a link", config: { url: "https://x.test" } }],
          },
        })
        expect((await http.del(`/creator/assets/${used}`, creator)).status).toBe(400)
      })
    })
  },
})
