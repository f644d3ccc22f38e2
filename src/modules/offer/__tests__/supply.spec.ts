import path from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { OFFER_MODULE } from ".."
import { Benefit } from "../models/benefit"
import { Offer } from "../models/offer"
import { OfferReservation } from "../models/offer-reservation"
import type { OfferModuleService } from "../service"

const soon = () => new Date(Date.now() + 60_000)
const past = () => new Date(Date.now() - 1000)

moduleIntegrationTestRunner<OfferModuleService>({
  moduleName: OFFER_MODULE,
  resolve: path.resolve(__dirname, ".."),
  moduleModels: [Offer, Benefit, OfferReservation],
  moduleOptions: { secret: "a-secret-of-at-least-32-characters" },
  pathToMigrations: path.resolve(__dirname, "../migrations"),
  testSuite: ({ service }) => {
    const createOffer = (supply: number | null) =>
      service.createOffers({
        creator_id: "crtr_1",
        slug: "guide",
        name: "Guide",
        price_minor: 1900,
        currency_code: "usd",
        supply,
      })
    const counts = async (id: string) => {
      const { sold, held } = await service.retrieveOffer(id)
      return { sold, held }
    }

    it("holds exactly the supply when many buyers ask at once", async () => {
      const offer = await createOffer(5)
      const asked = await Promise.allSettled(
        Array.from({ length: 40 }, (_, index) =>
          service.holdSupply({
            key: `cart_${index}`,
            offer_id: offer.id,
            quantity: 1,
            expires_at: soon(),
          }),
        ),
      )
      expect(asked.filter((outcome) => outcome.status === "fulfilled")).toHaveLength(5)
      for (const outcome of asked) {
        if (outcome.status === "rejected") expect(outcome.reason.code).toBe("sold_out")
      }
      expect(await counts(offer.id)).toEqual({ sold: 0, held: 5 })
    })

    it("takes a sale that came to nothing back once, and leaves holds alone", async () => {
      const offer = await createOffer(2)
      const sold = { key: "cart_1", offer_id: offer.id, quantity: 1 }
      await service.commitSupply(sold)
      await service.holdSupply({ ...sold, key: "cart_2", expires_at: soon() })
      const returns = await Promise.all(
        ["cart_1", "cart_1", "cart_2", "cart_3"].map((key) => service.returnSupply({ key })),
      )
      expect(returns.filter(({ returned }) => returned)).toHaveLength(1)
      expect(await counts(offer.id)).toEqual({ sold: 0, held: 1 })
    })

    it("counts one key once, however often it asks at the same moment", async () => {
      const offer = await createOffer(3)
      const claim = { key: "cart_1", offer_id: offer.id, quantity: 1 }
      await Promise.all(
        Array.from({ length: 10 }, () => service.holdSupply({ ...claim, expires_at: soon() })),
      )
      expect(await counts(offer.id)).toEqual({ sold: 0, held: 1 })
      const commits = await Promise.all(
        Array.from({ length: 10 }, () => service.commitSupply(claim)),
      )
      expect(commits.every((commit) => commit.committed)).toBe(true)
      expect(await counts(offer.id)).toEqual({ sold: 1, held: 0 })
    })

    it("changes the quantity of a hold, and refuses more than there is", async () => {
      const offer = await createOffer(3)
      const claim = { key: "cart_1", offer_id: offer.id, expires_at: soon() }
      await service.holdSupply({ ...claim, quantity: 1 })
      await service.holdSupply({ ...claim, quantity: 3 })
      await expect(service.holdSupply({ ...claim, quantity: 4 })).rejects.toMatchObject({
        code: "sold_out",
      })
      expect(await counts(offer.id)).toEqual({ sold: 0, held: 3 })
    })

    it("gives lapsed holds to the next buyer before the sweeper has come by", async () => {
      const offer = await createOffer(1)
      await service.holdSupply({
        key: "cart_1",
        offer_id: offer.id,
        quantity: 1,
        expires_at: past(),
      })
      await service.holdSupply({
        key: "cart_2",
        offer_id: offer.id,
        quantity: 1,
        expires_at: soon(),
      })
      expect(await counts(offer.id)).toEqual({ sold: 0, held: 1 })
      const late = await service.commitSupply({ key: "cart_1", offer_id: offer.id, quantity: 1 })
      expect(late).toEqual({ committed: false })
    })

    it("commits after a lapsed hold while there is room", async () => {
      const offer = await createOffer(1)
      const claim = { key: "cart_1", offer_id: offer.id, quantity: 1 }
      await service.holdSupply({ ...claim, expires_at: past() })
      expect(await service.releaseExpiredSupply()).toBe(1)
      expect(await service.releaseExpiredSupply()).toBe(0)
      expect(await service.commitSupply(claim)).toEqual({ committed: true })
      expect(await counts(offer.id)).toEqual({ sold: 1, held: 0 })
    })

    it("gives a hold back once, and never a sale", async () => {
      const offer = await createOffer(2)
      const claim = { key: "cart_1", offer_id: offer.id, quantity: 1 }
      await service.holdSupply({ ...claim, expires_at: soon() })
      expect(await service.releaseSupply({ key: "cart_1" })).toEqual({ released: true })
      expect(await service.releaseSupply({ key: "cart_1" })).toEqual({ released: false })
      await service.commitSupply(claim)
      expect(await service.releaseSupply({ key: "cart_1" })).toEqual({ released: false })
      expect(await counts(offer.id)).toEqual({ sold: 1, held: 0 })
    })

    it("sells without a limit when there is none", async () => {
      const offer = await createOffer(null)
      await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          service.commitSupply({ key: `cart_${index}`, offer_id: offer.id, quantity: 1 }),
        ),
      )
      expect(await counts(offer.id)).toEqual({ sold: 20, held: 0 })
    })

    it("lets no one set a supply below what is sold and held", async () => {
      const offer = await createOffer(5)
      await service.commitSupply({ key: "cart_1", offer_id: offer.id, quantity: 2 })
      await expect(service.updateOffers({ id: offer.id, supply: 1 })).rejects.toMatchObject({
        code: "23514",
      })
      await service.updateOffers({ id: offer.id, supply: 2, name: "Guide 2" })
      expect(await counts(offer.id)).toEqual({ sold: 2, held: 0 })
    })

    it("does not write counters back when terms change while buyers buy", async () => {
      const offer = await createOffer(50)
      await Promise.all([
        ...Array.from({ length: 20 }, (_, index) =>
          service.commitSupply({ key: `cart_${index}`, offer_id: offer.id, quantity: 1 }),
        ),
        ...Array.from({ length: 5 }, (_, index) =>
          service.updateOffers({ id: offer.id, name: `Guide ${index}` }),
        ),
      ])
      expect(await counts(offer.id)).toEqual({ sold: 20, held: 0 })
    })

    it("refuses unknown offers and a key of another offer", async () => {
      const offer = await createOffer(5)
      const claim = { key: "cart_1", quantity: 1, expires_at: soon() }
      await expect(service.holdSupply({ ...claim, offer_id: "offr_none" })).rejects.toMatchObject({
        type: "not_found",
      })
      await service.holdSupply({ ...claim, offer_id: offer.id })
      const other = await service.createOffers({
        creator_id: "crtr_1",
        slug: "other",
        name: "Other",
        price_minor: 0,
        currency_code: "usd",
      })
      await expect(service.holdSupply({ ...claim, offer_id: other.id })).rejects.toMatchObject({
        type: "not_allowed",
      })
    })
  },
})
