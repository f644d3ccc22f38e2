import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { errorMessage } from "#lib/errors"
import { signWebhook, WEBHOOK_SIGNATURE_HEADER } from "#lib/webhook-signature"
import { type DueWebhook, SANDBOX_MODULE } from "#modules/sandbox"

const TIMEOUT_MS = 10_000

// What was posted cannot be unposted; a receiver that was not reached is tried again, later each time.
const deliverWebhooksStep = createStep(
  "deliver-sandbox-webhooks-step",
  async (input: { limit: number }, { container }) => {
    const sandbox = container.resolve(SANDBOX_MODULE)
    const { webhook_url, webhook_secret } = sandbox.options.sandbox
    const due = await sandbox.claimWebhooks({ now: new Date(), limit: input.limit })
    const deliver = async (webhook: DueWebhook): Promise<boolean> => {
      let open = webhook
      let error = await post(open, webhook_url, webhook_secret)
      await sandbox.recordDelivery({ webhook: open, error, now: new Date() })
      // A card that repeats its webhook does so at once: that is what it is for.
      while (!error && open.deliveries + 1 < open.repeat) {
        open = { ...open, deliveries: open.deliveries + 1 }
        error = await post(open, webhook_url, webhook_secret)
        await sandbox.recordDelivery({ webhook: open, error, now: new Date() })
      }
      return !error
    }
    const delivered = await Promise.all(due.map(deliver))
    return new StepResponse(delivered.filter(Boolean).length)
  },
)

/** Null when the receiver took it; otherwise why not. */
async function post(webhook: DueWebhook, url: string, secret: string): Promise<string | null> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        [WEBHOOK_SIGNATURE_HEADER]: signWebhook(webhook.body, secret, new Date()),
      },
      body: webhook.body,
      redirect: "error",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    await response.arrayBuffer()
    return response.ok ? null : `HTTP ${response.status}`
  } catch (error) {
    return errorMessage(error)
  }
}

/** Posts due webhooks, signed, at most `limit`; returns how many were taken. */
export const deliverWebhooksWorkflow = createWorkflow(
  "deliver-sandbox-webhooks",
  (input: WorkflowData<{ limit: number }>) => new WorkflowResponse(deliverWebhooksStep(input)),
)
