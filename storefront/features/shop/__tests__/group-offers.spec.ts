import type { StoreOfferCard } from "@http"
import { groupOffers } from "../group-offers"

const offer = (slug: string, kinds: string[]): StoreOfferCard => ({
  id: slug,
  slug,
  name: slug,
  summary: "",
  price_minor: 100,
  currency_code: "usd",
  access_days: null,
  left: null,
  kinds,
})

describe("groupOffers", () => {
  it("keeps the order in which offers came, under the kind of their first benefit", () => {
    const groups = groupOffers([
      offer("book", ["file", "link"]),
      offer("call", ["session"]),
      offer("sheet", ["file"]),
    ])
    expect(groups.map((group) => [group.heading, group.offers.map((one) => one.slug)])).toEqual([
      ["Files", ["book", "sheet"]],
      ["Sessions", ["call"]],
    ])
  })

  it("has a place for a kind it does not know, and for none", () => {
    const [group] = groupOffers([offer("spell", ["magic"]), offer("nothing", [])])
    expect(group?.offers).toHaveLength(2)
  })
})
