import { refundMail } from "../refund"
import { saleRefundedMail } from "../sale-refunded"

const refund = {
  buyer_name: "Maya Iyer",
  order_display_id: 7,
  offer_names: ["Forty brushes"],
  currency_code: "usd",
  amount_minor: 700,
  ends_access: false,
  reason: null,
  library_url: "http://localhost:8000/library",
}
const evil = "Sorry\r\nBcc: all@evil.test<script>alert(1)</script>"

describe("the refund mail", () => {
  it("says how much comes back and that a part refunded takes nothing away", () => {
    const { subject, text } = refundMail(refund)
    expect(subject).toBe("$7.00 is on its way back to you")
    expect(text).toContain("stays in your library")
    expect(text).toContain(refund.library_url)
    expect(text).not.toContain("wrote")
  })

  it("says what is closed after a full refund, and gives the creator's words as plain text", () => {
    const { text, html } = refundMail({ ...refund, ends_access: true, reason: evil })
    expect(text).toContain("closed now")
    expect(text).toContain("The creator wrote: Sorry Bcc: all@evil.test")
    expect(html).not.toContain("<script")
  })
})

describe("the creator's mail about a refund", () => {
  it("says what went back to whom, and where to see the creator's share of it", () => {
    const wallet_url = "http://localhost:8000/studio/wallet"
    const mail = { ...refund, creator_name: "Mara Ink", wallet_url, ends_access: true }
    const { subject, text } = saleRefundedMail({ ...mail, buyer_name: evil })
    expect(subject).toBe("Forty brushes: $7.00 was refunded")
    expect(text).toContain("can no longer open Forty brushes")
    expect(text).toContain(wallet_url)
    expect(text.split("\n").some((line) => line.startsWith("Bcc:"))).toBe(false)
  })
})
