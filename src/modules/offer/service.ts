import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Context } from "@medusajs/framework/types"
import {
  generateEntityId,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import { notAllowed, notFound, unexpectedState } from "#lib/errors"
import { parseOptions, type TesseraOptions } from "../../config/options"
import { Benefit } from "./models/benefit"
import { Offer } from "./models/offer"
import { OfferReservation } from "./models/offer-reservation"

type Sql = Context<SqlEntityManager>

interface SupplyClaim {
  /** Who asks: the cart id. */
  key: string
  offer_id: string
  quantity: number
}

export class OfferModuleService extends MedusaService({ Offer, Benefit, OfferReservation }) {
  readonly options: TesseraOptions

  constructor(container: Record<string, unknown>, options: unknown) {
    super(container, options)
    this.options = parseOptions(options)
  }

  /**
   * Puts part of a limited supply aside until `expires_at`. The same key again extends the hold or changes its quantity.
   * @throws not_allowed with code `sold_out` when too little is left; not_found for an unknown offer.
   */
  @InjectTransactionManager()
  async holdSupply(
    input: SupplyClaim & { expires_at: Date },
    @MedusaContext() context: Sql = {},
  ): Promise<void> {
    const outcome = await this.callSupply(
      "select offer_hold_supply(?, ?, ?, ?, ?) as outcome",
      [
        generateEntityId(undefined, "ofrs"),
        input.key,
        input.offer_id,
        input.quantity,
        input.expires_at,
      ],
      context,
    )
    this.refuseUnknown(outcome, input)
    if (outcome === "sold_out") {
      throw notAllowed(
        "This offer is sold out. A place that another buyer has reserved may become free in a few minutes.",
        "sold_out",
      )
    }
  }

  /**
   * Turns a hold into a sale, or takes directly when the hold has lapsed and there is room. Repeating it changes nothing.
   * @returns committed false when the supply was gone: somebody paid for something that cannot be given.
   */
  @InjectTransactionManager()
  async commitSupply(
    input: SupplyClaim,
    @MedusaContext() context: Sql = {},
  ): Promise<{ committed: boolean }> {
    const outcome = await this.callSupply(
      "select offer_commit_supply(?, ?, ?, ?) as outcome",
      [generateEntityId(undefined, "ofrs"), input.key, input.offer_id, input.quantity],
      context,
    )
    this.refuseUnknown(outcome, input)
    return { committed: outcome === "committed" }
  }

  /** Gives a hold back. A committed sale stays: `released` is false for it and for an unknown key. */
  @InjectTransactionManager()
  async releaseSupply(
    input: { key: string },
    @MedusaContext() context: Sql = {},
  ): Promise<{ released: boolean }> {
    const outcome = await this.callSupply(
      "select offer_release_supply(?) as outcome",
      [input.key],
      context,
    )
    return { released: outcome === "released" }
  }

  /** Takes a committed sale back because it came to nothing: paid for together with something that was gone. */
  @InjectTransactionManager()
  async returnSupply(
    input: { key: string },
    @MedusaContext() context: Sql = {},
  ): Promise<{ returned: boolean }> {
    const outcome = await this.callSupply(
      "select offer_return_supply(?) as outcome",
      [input.key],
      context,
    )
    return { returned: outcome === "returned" }
  }

  /** Gives back every hold that has lapsed. Returns how many. */
  @InjectTransactionManager()
  async releaseExpiredSupply(@MedusaContext() context: Sql = {}): Promise<number> {
    return Number(
      await this.callSupply("select offer_release_expired_supply(null) as outcome", [], context),
    )
  }

  /**
   * Names of a creator's offers that give a thing out by its id (an asset's), or gave it to somebody.
   * An offer that was sold or is being bought counts with every benefit it ever had.
   */
  @InjectTransactionManager()
  async listOfferNamesGiving(
    input: { creator_id: string; thing_id: string },
    @MedusaContext() context: Sql = {},
  ): Promise<string[]> {
    const manager = context.transactionManager
    if (!manager) throw unexpectedState("Offers were read without a connection.")
    const rows = await manager.execute<{ name: string }[]>(
      `select distinct o.name from offer o join benefit b on b.offer_id = o.id
       where o.creator_id = ? and o.deleted_at is null
         and (b.deleted_at is null or o.sold + o.held > 0)
         and position(? in b.config::text) > 0
       order by o.name limit 5`,
      [input.creator_id, input.thing_id],
    )
    return rows.map((row) => row.name)
  }

  private async callSupply(sql: string, values: unknown[], context: Sql): Promise<string> {
    const manager = context.transactionManager
    if (!manager) throw unexpectedState("Supply was changed outside a transaction.")
    const [row] = await manager.execute<{ outcome: string }[]>(sql, values)
    if (!row) throw unexpectedState("A supply function returned no row.")
    return row.outcome
  }

  private refuseUnknown(outcome: string, input: SupplyClaim): void {
    if (outcome === "unknown_offer") {
      throw notFound(`Offer ${input.offer_id} does not exist.`)
    }
    if (outcome === "key_taken") {
      throw notAllowed(`Reservation ${input.key} is for another offer; use a new key.`)
    }
  }
}
