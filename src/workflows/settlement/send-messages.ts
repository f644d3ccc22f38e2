import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { errorMessage } from "#lib/errors"
import { type OutboxRow, SETTLEMENT_MODULE } from "#modules/settlement"
import { renderMessage } from "#queries/settlement/render-message"

const BATCH = 20

// Sent mail cannot be unsent; whoever queues a message does so after everything it tells of.
const sendMessagesStep = createStep(
  "send-messages",
  async (input: { limit: number }, { container }) => {
    const { outbox, options } = container.resolve(SETTLEMENT_MODULE)
    const { claim_seconds } = options.settlement
    let sent = 0
    for (let taken = 0; taken < input.limit; taken += BATCH) {
      const limit = Math.min(BATCH, input.limit - taken)
      const messages = await outbox.claim({ now: new Date(), limit, claim_seconds })
      const results = await Promise.all(messages.map((message) => sendOne(container, message)))
      sent += results.filter(Boolean).length
      if (messages.length < limit) break
    }
    return new StepResponse(sent)
  },
)

async function sendOne(container: MedusaContainer, message: OutboxRow): Promise<boolean> {
  const { outbox, options } = container.resolve(SETTLEMENT_MODULE)
  try {
    const now = new Date()
    const mail = await renderMessage(container, message, now)
    await container.resolve(Modules.NOTIFICATION).createNotifications({
      to: message.to,
      channel: message.channel,
      template: message.kind,
      content: mail,
      // Medusa never sends a second time under one key, not even when it died before the first. So each try has its
      // own key, the time, because an operator's retry counts from one again; the message's own key goes along to
      // make the mails one.
      idempotency_key: `${message.key}#${now.toISOString()}`,
      provider_data: { message_key: message.key },
    })
    await outbox.markSent(message.id, new Date())
    return true
  } catch (error) {
    const reason = errorMessage(error)
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    logger.warn(`Message ${message.id} (${message.kind}) was not sent: ${reason}`)
    const { attempts_max } = options.settlement
    await outbox.markFailed({ message, error: reason, attempts_max, now: new Date() })
    return false
  }
}

/** Sends what is due, at most `limit` messages; returns how many went out. */
export const sendMessagesWorkflow = createWorkflow(
  "send-outbox-messages",
  (input: WorkflowData<{ limit: number }>) => new WorkflowResponse(sendMessagesStep(input)),
)
