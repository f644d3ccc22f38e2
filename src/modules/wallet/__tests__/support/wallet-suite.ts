import path from "node:path"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { WALLET_MODULE, type WalletModuleService } from "../../index"
import { CommissionRule } from "../../models/commission-rule"

const root = path.resolve(__dirname, "../..")

export interface WalletSuite {
  service: WalletModuleService
  /** Runs SQL beside the module, as an operator or an attacker would. */
  sql: <Row = Record<string, unknown>>(text: string, values?: Knex.RawBinding[]) => Promise<Row[]>
}

/** The database that the suite of this name runs in. */
export function walletDatabase(name: string): string {
  return `tessera-wallet-${name}-${process.env.JEST_WORKER_ID ?? "1"}`
}

/** A wallet module on a database of its own, with the ledger's real migrations; fresh before each test. */
export function walletSuite(
  options: { name: string; hold_days?: number },
  suite: (context: WalletSuite) => void,
): void {
  moduleIntegrationTestRunner<WalletModuleService>({
    moduleName: WALLET_MODULE,
    resolve: root,
    moduleModels: [CommissionRule],
    pathToMigrations: path.join(root, "migrations"),
    dbName: walletDatabase(options.name),
    moduleOptions: {
      secret: "a-secret-for-tests-that-is-long-enough",
      wallet: { hold_days: options.hold_days ?? 7 },
    },
    testSuite: ({ service, MikroOrmWrapper }) => {
      const sql: WalletSuite["sql"] = async (text, values = []) =>
        await MikroOrmWrapper.forkManager().execute(text, values)
      // One level down, so that the suite's own afterEach runs while the module is still there.
      describe(options.name, () => suite({ service, sql }))
    },
  })
}
