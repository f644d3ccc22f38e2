import type { Logger, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { errorMessage } from "#lib/errors"
import { WALLET_MODULE, type WalletModuleService } from "#modules/wallet"

const POLL_MS = 1000

interface Watcher {
  creator_id: string
  version: number
  onChange: () => void
}

/**
 * Asks once a second for the versions of all watched wallets, in one query, however many streams are open, and only
 * while one is. The database is asked rather than told, so a sale that another process posted is seen as well.
 */
class WalletPoller {
  private readonly watchers = new Set<Watcher>()
  private timer: NodeJS.Timeout | null = null
  private failing = false

  constructor(
    private readonly wallet: WalletModuleService,
    private readonly logger: Logger,
  ) {}

  add(watcher: Watcher): () => void {
    this.watchers.add(watcher)
    this.schedule()
    return () => {
      this.watchers.delete(watcher)
      if (this.watchers.size === 0 && this.timer) {
        clearTimeout(this.timer)
        this.timer = null
      }
    }
  }

  private schedule(): void {
    if (this.timer || this.watchers.size === 0) return
    this.timer = setTimeout(() => {
      void this.poll().finally(() => {
        this.timer = null
        this.schedule()
      })
    }, POLL_MS)
    this.timer.unref()
  }

  private async poll(): Promise<void> {
    try {
      const ids = [...new Set([...this.watchers].map((watcher) => watcher.creator_id))]
      const versions = await this.wallet.listVersions(ids)
      for (const watcher of this.watchers) {
        const version = versions[watcher.creator_id] ?? 0
        if (version === watcher.version) continue
        watcher.version = version
        watcher.onChange()
      }
      this.failing = false
    } catch (error) {
      if (!this.failing) this.logger.warn(`Live wallets wait: ${errorMessage(error)}`)
      this.failing = true
    }
  }
}

const pollers = new WeakMap<WalletModuleService, WalletPoller>()

/**
 * Calls `onChange` after each change of a creator's wallet, at most about a second later. Changes since the read of
 * the current version count: watch first, then read the wallet. Call what it returns to stop.
 */
export async function watchWallet(
  container: MedusaContainer,
  input: { creator_id: string; onChange: () => void },
): Promise<() => void> {
  const wallet = container.resolve(WALLET_MODULE)
  const versions = await wallet.listVersions([input.creator_id])
  let poller = pollers.get(wallet)
  if (!poller) {
    poller = new WalletPoller(wallet, container.resolve(ContainerRegistrationKeys.LOGGER))
    pollers.set(wallet, poller)
  }
  return poller.add({ ...input, version: versions[input.creator_id] ?? 0 })
}
