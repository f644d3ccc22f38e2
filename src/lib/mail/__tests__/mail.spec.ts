import { activationMail } from "../activation"
import { purchaseMail } from "../purchase"
import { saleMail } from "../sale"
import { soldOutMail } from "../sold-out-refunded"

const evil = 'Maya\r\nBcc: all@evil.test<script>alert("x")</script>'

const purchase = {
  order_display_id: 7,
  buyer_name: "Maya Iyer",
  currency_code: "usd",
  total_minor: 1900,
  lines: [
    {
      offer_name: "Forty brushes",
      creator_name: "Mara Ink",
      quantity: 1,
      gross_minor: 1900,
      access_days: 30,
      benefits: ["The files"],
    },
  ],
  access_url: "http://localhost:8000/activate/a.b",
  sets_password: true,
}

const sale = {
  creator_name: "Mara Ink",
  buyer_name: "Maya Iyer",
  order_display_id: 7,
  offer_names: ["Forty brushes"],
  currency_code: "usd",
  gross_minor: 1900,
  fee_minor: 285,
  tax_minor: 0,
  net_minor: 1615,
  available_at: new Date("2026-11-28T12:00:00Z"),
  wallet_url: "http://localhost:8000/studio/wallet",
}

describe("the purchase mail", () => {
  it("says what was bought, for how much, for how long and where it is", () => {
    const { subject, text, html } = purchaseMail(purchase)
    expect(subject).toBe("Forty brushes is ready")
    for (const part of ["Mara Ink", "$19.00", "The files", "30 days", purchase.access_url]) {
      expect(text).toContain(part)
      expect(html).toContain(part)
    }
    expect(text).toContain("Choose a password once")
  })

  it("needs no password of whoever has one, and calls nothing a price that was free", () => {
    const free = purchase.lines.map((line) => ({ ...line, gross_minor: 0, access_days: null }))
    const mail = { ...purchase, lines: free, total_minor: 0, sets_password: false }
    const { text } = purchaseMail(mail)
    expect(text).not.toContain("password")
    expect(text).toContain("Access: for ever")
    expect(text).toContain("Order 7: free")
  })
})

describe("the sale mail", () => {
  it("shows the creator's share to the cent, and when it is theirs", () => {
    const { subject, text } = saleMail(sale)
    expect(subject).toBe("You sold Forty brushes: $16.15")
    expect(text).toContain("The buyer paid: $19.00\nPlatform fee: -$2.85\nYou receive: $16.15")
    expect(text).toContain("Available from: 28 November 2026")
  })

  it("shows the tax where there is one", () => {
    expect(saleMail({ ...sale, tax_minor: 100 }).text).toContain("Tax: -$1.00")
  })
})

describe("every mail", () => {
  it("lets no name start a header of its own or become markup", () => {
    const mails = [
      purchaseMail({
        ...purchase,
        buyer_name: evil,
        lines: purchase.lines.map((line) => ({ ...line, offer_name: evil, creator_name: evil })),
      }),
      saleMail({ ...sale, buyer_name: evil, offer_names: [evil] }),
      soldOutMail({
        buyer_name: evil,
        order_display_id: 7,
        offer_names: [evil],
        currency_code: "usd",
        refunded_minor: 1900,
      }),
      activationMail({ name: evil, activation_url: "http://localhost:8000/activate/a.b" }),
    ]
    for (const { subject, html } of mails) {
      expect(subject).not.toMatch(/[\r\n]/)
      expect(html).not.toContain("<script")
    }
  })

  it("keeps a subject short", () => {
    const long = purchase.lines.map((line) => ({ ...line, offer_name: "x".repeat(500) }))
    expect(purchaseMail({ ...purchase, lines: long }).subject.length).toBeLessThanOrEqual(200)
  })
})
