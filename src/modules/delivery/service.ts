import path from "node:path"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Context } from "@medusajs/framework/types"
import {
  generateEntityId,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import { unexpectedState } from "#lib/errors"
import { parseOptions, type TesseraOptions } from "../../config/options"
import type { TypeCheck } from "./domain/file-kinds"
import { FileStore } from "./file-store"
import { identifyFile } from "./identify-file"
import { Asset } from "./models/asset"
import { DeliveryEvent } from "./models/delivery-event"

type Sql = Context<SqlEntityManager>

export class DeliveryModuleService extends MedusaService({ Asset, DeliveryEvent }) {
  readonly options: TesseraOptions
  /** The bytes behind `storage_key`. */
  readonly files: FileStore

  constructor(container: Record<string, unknown>, options: unknown) {
    super(container, options)
    this.options = parseOptions(options)
    this.files = new FileStore(path.resolve(this.options.delivery.root))
  }

  /**
   * Makes the caller the only one who may write a pending asset's bytes until `until`.
   * @returns false when the asset is not pending or another upload has it.
   */
  @InjectTransactionManager()
  async claimUpload(
    input: { asset_id: string; now: Date; until: Date },
    @MedusaContext() context: Sql = {},
  ): Promise<boolean> {
    return this.changes(
      `update asset set receiving_until = ?, updated_at = now()
       where id = ? and state = 'pending' and deleted_at is null
         and (receiving_until is null or receiving_until <= ?) returning id`,
      [input.until, input.asset_id, input.now],
      context,
    )
  }

  /** Keeps a claim alive, or gives it up with `until: null`. False when it was lost to another upload. */
  @InjectTransactionManager()
  async renewUpload(
    input: { asset_id: string; held_until: Date; until: Date | null },
    @MedusaContext() context: Sql = {},
  ): Promise<boolean> {
    return this.changes(
      `update asset set receiving_until = ?, updated_at = now()
       where id = ? and state = 'pending' and receiving_until = ? and deleted_at is null returning id`,
      [input.until, input.asset_id, input.held_until],
      context,
    )
  }

  /** Counts something once per `key`. */
  @InjectTransactionManager()
  async recordEvent(
    event: {
      key: string
      kind: "download_started"
      entitlement_id: string
      asset_id: string
      at: Date
      ip_address: string | null
      user_agent: string | null
    },
    @MedusaContext() context: Sql = {},
  ): Promise<boolean> {
    return this.changes(
      `insert into delivery_event (id, key, kind, entitlement_id, asset_id, at, ip_address, user_agent)
       values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (key) do nothing returning id`,
      [
        generateEntityId(undefined, "dlev"),
        event.key,
        event.kind,
        event.entitlement_id,
        event.asset_id,
        event.at,
        event.ip_address,
        event.user_agent,
      ],
      context,
    )
  }

  /** What a received file is, by its bytes, and whether it may be sold under its name. */
  async identify(temp_path: string, filename: string): Promise<TypeCheck> {
    return identifyFile(temp_path, filename)
  }

  private async changes(sql: string, values: unknown[], context: Sql): Promise<boolean> {
    const manager = context.transactionManager
    if (!manager) throw unexpectedState("An asset was changed outside a transaction.")
    return (await manager.execute<{ id: string }[]>(sql, values)).length > 0
  }
}
