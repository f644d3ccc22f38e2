import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ledgerError, mayRetry } from "./ledger-error"

/** A named statement is parsed and planned once per connection. */
export interface Statement {
  name: string
  text: string
}

interface RawConnection {
  query(config: { name: string; text: string; values: unknown[] }): Promise<{ rows: unknown[] }>
}

/** Knex's own pool, which Medusa shares between all modules. */
interface RawPool {
  acquireConnection(): Promise<RawConnection>
  releaseConnection(connection: RawConnection): Promise<void>
}

const ATTEMPTS_MAX = 4

/**
 * Runs one prepared statement in its own short transaction: one round trip, nothing of Medusa's entity manager
 * between. A deadlock or a serialisation failure is tried again; every statement here is idempotent.
 */
export class LedgerDatabase {
  private readonly pool: RawPool

  constructor(connection: Knex) {
    this.pool = connection.client as RawPool
  }

  async query<Row>(statement: Statement, values: unknown[]): Promise<Row[]> {
    for (let attempt = 1; ; attempt++) {
      const connection = await this.pool.acquireConnection()
      try {
        const { rows } = await connection.query({ ...statement, values })
        return rows as Row[]
      } catch (error) {
        if (attempt < ATTEMPTS_MAX && mayRetry(error)) continue
        throw ledgerError(error)
      } finally {
        await this.pool.releaseConnection(connection)
      }
    }
  }
}
