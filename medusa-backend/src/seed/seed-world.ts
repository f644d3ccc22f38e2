import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { sendMessagesWorkflow } from "medusa-plugin-tessera/workflows/settlement/send-messages"
import { releaseHoldsWorkflow } from "medusa-plugin-tessera/workflows/wallet/release-holds"
import { setUpShop } from "../shop/set-up-shop"
import { DemoClock } from "./demo-clock"
import { ensureBuyer, ensureOperator } from "./make-account"
import { ensureCreator } from "./make-creator"
import { ensureOffer } from "./make-offer"
import { makeSale } from "./make-sale"
import { writeSeedState } from "./seed-state"
import { amaraOkafor } from "./world/amara-okafor"
import { buyers, demoBuyer } from "./world/buyers"
import { demoAccount } from "./world/demo-accounts"
import { lenaBrandt } from "./world/lena-brandt"
import { rahulVerma } from "./world/rahul-verma"
import { pastSales } from "./world/sales"

const DAY_MS = 86_400_000
/** The shop opened a little before its first sale. */
const OPENED_DAYS_AGO = 61
const MAILS_MAX = 500

/**
 * The demo world, oldest things first, with the clock set to when each of them happened. It goes on where an
 * interrupted run stopped: everything but a sale is looked for before it is made, and sales are counted.
 */
export async function seedWorld(container: MedusaContainer, sales_made: number): Promise<void> {
  const clock = new DemoClock()
  const now_ms = Date.now()
  const daysAgo = (days: number) => new Date(now_ms - days * DAY_MS)
  try {
    clock.travelTo(daysAgo(OPENED_DAYS_AGO))
    await writeSeedState(container, { state: "started", sales_made })
    const shop = await openShop(container)
    for (const [index, sale] of pastSales.entries()) {
      const buyer = buyers[sale.buyer]
      const offer_id = shop.offers.get(sale.offer_slug)
      if (!buyer || !offer_id) throw new Error(`Sale ${index + 1} names an unknown buyer or offer.`)
      if (index < sales_made) continue
      clock.travelTo(daysAgo(sale.days_ago))
      await releaseHoldsWorkflow(container).run({ input: { at: new Date() } })
      const customer_id = buyer === demoBuyer ? shop.customer_id : null
      const { sales_channel_id } = shop
      await makeSale(container, { offer_id, buyer, customer_id, sales_channel_id })
      await writeSeedState(container, { state: "started", sales_made: index + 1 })
    }
  } finally {
    clock.return()
  }
  await releaseHoldsWorkflow(container).run({ input: {} })
  await sendMessagesWorkflow(container).run({ input: { limit: MAILS_MAX } })
  await writeSeedState(container, { state: "done", sales_made: pastSales.length })
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  logger.info(`The demo world is ready: ${pastSales.length} sales in ${OPENED_DAYS_AGO} days.`)
}

async function openShop(container: MedusaContainer): Promise<{
  sales_channel_id: string
  customer_id: string
  offers: Map<string, string>
}> {
  const { sales_channel_id } = await setUpShop(container)
  const operator = demoAccount("Operator")
  await ensureOperator(container, { ...operator, first_name: "Noor", last_name: "Operator" })
  const offers = new Map<string, string>()
  for (const creator of [rahulVerma, amaraOkafor, lenaBrandt]) {
    const { id } = await ensureCreator(container, creator)
    for (const offer of creator.offers) {
      offers.set(offer.slug, (await ensureOffer(container, id, offer)).id)
    }
  }
  const [first_name = "", last_name = ""] = demoBuyer.name.split(" ")
  const { customer_id } = await ensureBuyer(container, {
    ...demoAccount("Buyer"),
    first_name,
    last_name,
    phone: demoBuyer.phone,
  })
  return { sales_channel_id, customer_id, offers }
}
