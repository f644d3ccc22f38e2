import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { InferTypeOf } from "@medusajs/framework/types"
import { generateEntityId, MedusaService } from "@medusajs/framework/utils"
import { invalidData } from "#lib/errors"
import type { EntitlementProvider } from "#lib/slots/entitlement-provider"
import { parseOptions, type TesseraOptions } from "../../config/options"
import { isLive } from "./domain/is-live"
import type { ProviderRegistry } from "./domain/provider-registry"
import { Entitlement } from "./models/entitlement"

export type EntitlementRecord = InferTypeOf<typeof Entitlement>

/** What is known before a provider was asked. */
export type NewEntitlement = Pick<
  EntitlementRecord,
  | "creator_id"
  | "offer_id"
  | "benefit_id"
  | "kind"
  | "order_id"
  | "order_line_item_id"
  | "unit"
  | "customer_id"
  | "email"
  | "title"
  | "starts_at"
  | "ends_at"
>

interface Container {
  __pg_connection__: Knex
  entitlementProviders: ProviderRegistry
}

/** Who may open what, since when, until when and why; and the kinds of benefit there are. */
export class EntitlementModuleService extends MedusaService({ Entitlement }) {
  readonly options: TesseraOptions
  private readonly cradle: Container

  constructor(container: Container, options: unknown) {
    super(container, options)
    this.options = parseOptions(options)
    this.cradle = container
  }

  /** Every registered kind, sorted. */
  kinds(): string[] {
    return this.cradle.entitlementProviders.kinds()
  }

  /** @throws invalid_data for a kind nobody registered. */
  providerFor(kind: string): EntitlementProvider {
    return this.cradle.entitlementProviders.get(kind)
  }

  /**
   * Checks what a creator filled in for a benefit and returns it with defaults.
   * @throws invalid_data naming each wrong field.
   */
  validateConfig(kind: string, config: unknown): Record<string, unknown> {
    const parsed = this.providerFor(kind).configSchema.safeParse(config)
    if (!parsed.success) {
      const wrong = parsed.error.issues.map(
        (issue) => `${issue.path.join(".") || "config"}: ${issue.message}`,
      )
      throw invalidData(`This ${kind} benefit cannot be saved. ${wrong.join("; ")}.`)
    }
    return parsed.data as Record<string, unknown>
  }

  /** Half-open: an entitlement has ended at `ends_at`. */
  isLive(
    entitlement: Pick<EntitlementRecord, "state" | "starts_at" | "ends_at">,
    at: Date,
  ): boolean {
    return isLive(entitlement, at)
  }

  /**
   * Makes sure that each of these exists, once per line, benefit and unit, and returns every entitlement of the order.
   * One that exists already is left as it is, whatever the input says now.
   */
  async ensureEntitlements(
    order_id: string,
    wanted: NewEntitlement[],
  ): Promise<EntitlementRecord[]> {
    const db = this.cradle.__pg_connection__
    if (wanted.length > 0) {
      await db("entitlement")
        .insert(wanted.map((row) => ({ id: generateEntityId(undefined, "entl"), ...row })))
        .onConflict(["order_line_item_id", "benefit_id", "unit"])
        .ignore()
    }
    return db("entitlement").where({ order_id, deleted_at: null }).orderBy(["created_at", "id"])
  }

  /** Keeps what `grant` returned. The first answer stays: a second grant of the same entitlement gives the same. */
  async keepGrant(id: string, data: unknown): Promise<void> {
    await this.cradle
      .__pg_connection__("entitlement")
      .where({ id })
      .whereNull("data")
      .update({ data: JSON.stringify(data ?? {}), updated_at: new Date() })
  }

  /**
   * Ends every entitlement of these lines and returns all of them, those that had ended before as well: their provider
   * may not have heard of it yet. The first reason stays.
   */
  async endEntitlements(input: {
    order_line_item_ids: string[]
    reason: string
  }): Promise<EntitlementRecord[]> {
    const db = this.cradle.__pg_connection__
    const mine = () => db("entitlement").whereIn("order_line_item_id", input.order_line_item_ids)
    await mine()
      .where({ state: "active" })
      .update({ state: "revoked", revoked_reason: input.reason, updated_at: new Date() })
    return mine().where({ state: "revoked", deleted_at: null }).orderBy("id")
  }

  /**
   * Hands the entitlements of a proven e-mail address to its customer: those nobody owns yet, and those that a guest
   * record of the same address holds. Returns how many changed hands.
   */
  async attachToCustomer(input: {
    email: string
    customer_id: string
    guest_ids: string[]
  }): Promise<number> {
    return this.cradle
      .__pg_connection__("entitlement")
      .where({ email: input.email })
      .where((open) => open.whereNull("customer_id").orWhereIn("customer_id", input.guest_ids))
      .update({ customer_id: input.customer_id, updated_at: new Date() })
  }
}
