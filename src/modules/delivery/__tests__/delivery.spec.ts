import { createHash } from "node:crypto"
import { mkdtemp, readdir, rm } from "node:fs/promises"
import os from "node:os"
import path from "node:path"
import { Readable } from "node:stream"
import { text } from "node:stream/consumers"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { DELIVERY_MODULE, TooFewBytesError, TooManyBytesError } from ".."
import { Asset } from "../models/asset"
import { DeliveryEvent } from "../models/delivery-event"
import type { DeliveryModuleService } from "../service"

let root = ""
const moduleOptions = {
  secret: "a-secret-of-at-least-32-characters",
  delivery: {
    get root() {
      return root
    },
  },
}

beforeAll(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), "tessera-delivery-"))
})
afterAll(() => rm(root, { recursive: true, force: true }))

moduleIntegrationTestRunner<DeliveryModuleService>({
  moduleName: DELIVERY_MODULE,
  resolve: path.resolve(__dirname, ".."),
  moduleModels: [Asset, DeliveryEvent],
  moduleOptions,
  pathToMigrations: path.resolve(__dirname, "../migrations"),
  testSuite: ({ service }) => {
    const createAsset = (size_bytes = 5) =>
      service.createAssets({
        creator_id: "crtr_1",
        filename: "a.txt",
        size_bytes,
        mime_type: "text/plain",
        storage_key: service.files.newKey(),
      })

    it("keeps what was sent, byte for byte, under a name nobody can guess", async () => {
      const key = service.files.newKey()
      const received = await service.files.receive(
        "asst_1",
        Readable.from([Buffer.from("hello")]),
        5,
      )
      expect(received.sha256).toBe(createHash("sha256").update("hello").digest("hex"))
      await service.files.keep(received.temp_path, key)
      expect(await service.files.sizeOf(key)).toBe(5)
      expect(await text(service.files.read(key, { start: 1, end: 3 }))).toBe("ell")
      expect(await readdir(path.join(root, "tmp"))).toEqual([])
    })

    it("leaves nothing of an upload that is too long, too short or cut off", async () => {
      const send = (chunks: Iterable<Buffer> | AsyncIterable<Buffer>, size: number) =>
        service.files.receive("asst_1", Readable.from(chunks), size)
      async function* cut() {
        yield Buffer.from("he")
        throw new Error("aborted")
      }
      await expect(send([Buffer.from("hello!")], 5)).rejects.toBeInstanceOf(TooManyBytesError)
      await expect(send([Buffer.from("hell")], 5)).rejects.toBeInstanceOf(TooFewBytesError)
      await expect(send(cut(), 5)).rejects.toThrow("aborted")
      expect(await readdir(path.join(root, "tmp"))).toEqual([])
    })

    it("opens no path but its own", () => {
      for (const key of ["../../etc/passwd", "/etc/passwd", "aa/bb/../../x", ""]) {
        expect(() => service.files.read(key, { start: 0, end: 1 })).toThrow()
      }
    })

    it("lets one upload at a time write an asset, and another after a lapsed one", async () => {
      const asset = await createAsset()
      const now = new Date()
      const until = new Date(now.getTime() + 60_000)
      const claims = await Promise.all(
        Array.from({ length: 8 }, () => service.claimUpload({ asset_id: asset.id, now, until })),
      )
      expect(claims.filter(Boolean)).toHaveLength(1)
      const later = new Date(until.getTime() + 60_000)
      expect(await service.claimUpload({ asset_id: asset.id, now: until, until: later })).toBe(true)
      expect(
        await service.renewUpload({ asset_id: asset.id, held_until: until, until: later }),
      ).toBe(false)
      expect(
        await service.renewUpload({ asset_id: asset.id, held_until: later, until: null }),
      ).toBe(true)
    })

    it("refuses a ready asset without a hash", async () => {
      const asset = await createAsset()
      await expect(service.updateAssets({ id: asset.id, state: "ready" })).rejects.toMatchObject({
        code: "23514",
      })
    })

    it("keeps sizes beyond two gigabytes", async () => {
      const asset = await createAsset(5 * 1024 ** 3)
      expect((await service.retrieveAsset(asset.id)).size_bytes).toBe(5 * 1024 ** 3)
    })

    it("counts an event once per key", async () => {
      const event = {
        key: "k",
        kind: "download_started" as const,
        entitlement_id: "entl_1",
        asset_id: "asst_1",
        at: new Date(),
        ip_address: null,
        user_agent: null,
      }
      const counted = await Promise.all(Array.from({ length: 5 }, () => service.recordEvent(event)))
      expect(counted.filter(Boolean)).toHaveLength(1)
    })

    it("tells what a file is by its bytes", async () => {
      const png = Buffer.from(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
        "base64",
      )
      const { temp_path } = await service.files.receive("asst_2", Readable.from([png]), png.length)
      expect(await service.identify(temp_path, "a.png")).toEqual({
        accepted: true,
        mime_type: "image/png",
      })
      expect(await service.identify(temp_path, "a.pdf")).toMatchObject({ accepted: false })
    })
  },
})
