import { signWebhook, verifyWebhook } from "../webhook-signature"

const now = new Date("2026-11-21T12:00:00Z")
const secret = "a secret between two"
const body = Buffer.from('{"id":"evt_1"}')
const header = signWebhook(body, secret, now)
const at = (seconds: number) => new Date(now.getTime() + seconds * 1000)

describe("a webhook's signature", () => {
  it("holds for its own body and secret, up to five minutes either way", () => {
    for (const seconds of [0, 300, -300]) {
      expect(verifyWebhook({ body, header, now: at(seconds) }, secret)).toBe(true)
    }
    for (const seconds of [301, -301]) {
      expect(verifyWebhook({ body, header, now: at(seconds) }, secret)).toBe(false)
    }
  })

  it("fails for every single byte that is changed", () => {
    for (let index = 0; index < body.length; index += 1) {
      const changed = Buffer.from(body)
      changed[index] = (changed[index] ?? 0) ^ 1
      expect(verifyWebhook({ body: changed, header, now }, secret)).toBe(false)
    }
  })

  it.each([
    ["nothing", ""],
    ["no header", null],
    ["another secret", signWebhook(body, "another", now)],
    ["another time", header.replace(/t=\d+/, "t=1")],
    ["no time", header.replace(/t=\d+,/, "")],
    ["upper case", header.toUpperCase()],
    ["something behind it", `${header},v1=00`],
  ])("fails for %s", (_, given) => {
    expect(verifyWebhook({ body, header: given, now }, secret)).toBe(false)
  })
})
