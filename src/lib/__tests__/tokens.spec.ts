import fc from "fast-check"
import { signToken, type TokenPurpose, verifyToken } from "../tokens"

const secret = "a secret of at least thirty-two characters"
const now = new Date("2026-11-21T12:00:00.000Z")
const expires_at = new Date("2026-11-21T12:05:00.000Z")
const claims = { entitlement_id: "entl_1", asset_id: "asst_1" }

const download = () => signToken({ purpose: "download", claims, expires_at }, secret)

describe("signed tokens", () => {
  it("give back the claims they were made with", () => {
    expect(verifyToken(download(), "download", secret, now)).toEqual({
      valid: true,
      claims,
      expires_at,
    })
  })

  it("end at their last second, which is excluded", () => {
    const last = new Date(expires_at.getTime() - 1)
    expect(verifyToken(download(), "download", secret, last).valid).toBe(true)
    expect(verifyToken(download(), "download", secret, expires_at)).toMatchObject({
      reason: "expired",
    })
  })

  it.each<TokenPurpose>(["checkout", "upload", "activation"])(
    "of another purpose (%s) are forged",
    (purpose) => {
      expect(verifyToken(download(), purpose, secret, now)).toMatchObject({ reason: "forged" })
    },
  )

  it("made with another secret are forged", () => {
    expect(verifyToken(download(), "download", `${secret}!`, now)).toMatchObject({
      reason: "forged",
    })
  })

  it("accept no changed character anywhere (F1)", () => {
    const token = download()
    fc.assert(
      fc.property(
        fc.nat(token.length - 1),
        fc.constantFrom(..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.="),
        (index, character) => {
          fc.pre(token[index] !== character)
          const altered = token.slice(0, index) + character + token.slice(index + 1)
          expect(verifyToken(altered, "download", secret, now).valid).toBe(false)
        },
      ),
      { numRuns: 5000 },
    )
  })

  it("accept no text that was not signed", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        expect(verifyToken(text, "download", secret, now).valid).toBe(false)
      }),
    )
    expect(verifyToken(`${download()}.${download()}`, "download", secret, now).valid).toBe(false)
    expect(verifyToken("a".repeat(5000), "download", secret, now).valid).toBe(false)
  })
})
