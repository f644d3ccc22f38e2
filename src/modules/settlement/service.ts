import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { IEventBusModuleService } from "@medusajs/framework/types"
import { MedusaService } from "@medusajs/framework/utils"
import { TesseraEvents } from "#lib/events"
import { parseOptions, type TesseraOptions } from "../../config/options"
import { InboundStore } from "./domain/inbound-store"
import { OutboxStore } from "./domain/outbox-store"
import { RefundStore } from "./domain/refund-store"
import { SettlementStore } from "./domain/settlement-store"
import { InboundEvent } from "./models/inbound-event"
import { OutboxMessage } from "./models/outbox-message"
import { RefundPosting } from "./models/refund-posting"
import { Settlement } from "./models/settlement"

interface Container {
  __pg_connection__: Knex
  event_bus?: IEventBusModuleService
}

/** Four tables that make "once" true: settlements, refunds, messages to send, events received. */
export class SettlementModuleService extends MedusaService({
  Settlement,
  RefundPosting,
  OutboxMessage,
  InboundEvent,
}) {
  readonly options: TesseraOptions
  readonly settlements: SettlementStore
  readonly refunds: RefundStore
  readonly outbox: OutboxStore
  readonly inbox: InboundStore
  private readonly flights = new Map<string, Promise<unknown>>()

  /** At boot, whatever a killed process left is looked for at once rather than at the next tick. */
  __hooks: { onApplicationStart: () => Promise<void> }

  constructor(container: Container, options: unknown) {
    super(container, options)
    this.options = parseOptions(options)
    this.settlements = new SettlementStore(container.__pg_connection__)
    this.refunds = new RefundStore(container.__pg_connection__)
    this.outbox = new OutboxStore(container.__pg_connection__)
    this.inbox = new InboundStore(container.__pg_connection__)
    this.__hooks = {
      onApplicationStart: async () => {
        await container.event_bus?.emit({ name: TesseraEvents.STARTED, data: {} })
      },
    }
  }

  /**
   * Callers that want the same thing at the same moment share one run of it: the complete route, the subscribers and
   * the webhook all settle the same payment. Only an economy; between processes the unique keys decide.
   */
  async once<T>(key: string, work: () => Promise<T>): Promise<T> {
    const running = this.flights.get(key)
    if (running) return running as Promise<T>
    const flight = work().finally(() => this.flights.delete(key))
    this.flights.set(key, flight)
    return flight
  }
}
