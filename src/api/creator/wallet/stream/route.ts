import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { errorMessage } from "#lib/errors"
import { listWalletLines } from "#queries/wallet/list-wallet-lines"
import { retrieveWallet } from "#queries/wallet/retrieve-wallet"
import { watchWallet } from "#queries/wallet/watch-wallet"
import { WalletStream } from "./wallet-stream"

const LINES_AT_ONCE_MAX = 20

/** The signed-in creator's wallet, live: `wallet` at once and after every change, `line` for each new line. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { scope } = req
  const creator_id = req.auth_context.actor_id
  const newest = async () =>
    (await listWalletLines(scope, { creator_id, limit: LINES_AT_ONCE_MAX })).items

  let work: Promise<void> = Promise.resolve()
  let last_id: string | undefined
  const update = async () => {
    stream.send("wallet", { wallet: await retrieveWallet(scope, { creator_id }) })
    const lines = await newest()
    const known = lines.findIndex((line) => line.id === last_id)
    last_id = lines[0]?.id
    for (const line of lines.slice(0, known < 0 ? undefined : known).reverse()) {
      stream.send("line", line)
    }
  }
  const fail = (error: unknown) => {
    const logger = scope.resolve(ContainerRegistrationKeys.LOGGER)
    logger.warn(`A live wallet was closed: ${errorMessage(error)}`)
    stream.close()
  }

  const stop = await watchWallet(scope, {
    creator_id,
    onChange: () => {
      work = work.then(update).catch(fail)
    },
  })
  const stream = new WalletStream(creator_id, res, stop)
  try {
    last_id = (await newest())[0]?.id
    stream.send("wallet", { wallet: await retrieveWallet(scope, { creator_id }) })
  } catch (error) {
    fail(error)
  }
}
