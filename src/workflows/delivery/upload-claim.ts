import type { Readable } from "node:stream"
import { addSeconds } from "#lib/clock"
import { notAllowed } from "#lib/errors"
import type { DeliveryModuleService } from "#modules/delivery"

const CLAIM_SECONDS = 60
const RENEW_MS = 20_000

/**
 * The right to write one file, for a minute at a time. Held by renewing it while bytes arrive; a killed process holds it
 * for a minute at most, and one that stalled for longer finds out before it can do harm.
 */
export class UploadClaim {
  private lost = false
  private renewing: Promise<void> = Promise.resolve()
  private readonly timer: NodeJS.Timeout

  private constructor(
    private readonly delivery: DeliveryModuleService,
    private readonly asset_id: string,
    private held_until: Date,
  ) {
    this.timer = setInterval(() => {
      this.renewing = this.renew().catch(() => {
        this.lost = true
      })
    }, RENEW_MS)
    this.timer.unref()
  }

  static async take(
    delivery: DeliveryModuleService,
    asset_id: string,
  ): Promise<UploadClaim | null> {
    const now = new Date()
    const until = addSeconds(now, CLAIM_SECONDS)
    const taken = await delivery.claimUpload({ asset_id, now, until })
    return taken ? new UploadClaim(delivery, asset_id, until) : null
  }

  /** @throws not_allowed when another upload has taken over. */
  async renew(): Promise<void> {
    const until = addSeconds(new Date(), CLAIM_SECONDS)
    const { asset_id, held_until } = this
    if (this.lost || !(await this.delivery.renewUpload({ asset_id, held_until, until }))) {
      this.lost = true
      throw lostClaim()
    }
    this.held_until = until
  }

  /** The stream, ended with an error once the claim is lost. Leaves the socket open, so that an answer can be sent. */
  async *guard(stream: Readable): AsyncGenerator<Uint8Array> {
    for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
      if (this.lost) throw lostClaim()
      yield chunk
    }
  }

  async release(): Promise<void> {
    clearInterval(this.timer)
    await this.renewing
    if (this.lost) return
    const { asset_id, held_until } = this
    await this.delivery.renewUpload({ asset_id, held_until, until: null })
  }
}

function lostClaim() {
  return notAllowed("Another upload of this file took over. Add it again.", "upload_in_progress")
}
