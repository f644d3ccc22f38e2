import { randomUUID } from "node:crypto"
import type {
  ProviderSendNotificationDTO,
  ProviderSendNotificationResultsDTO,
} from "@medusajs/framework/types"
import { AbstractNotificationProviderService } from "@medusajs/framework/utils"
import { createTransport, type SendMailOptions } from "nodemailer"
import { invalidData } from "#lib/errors"
import { captureMail, mailIdOf } from "./captured-mail"

export interface SmtpOptions {
  channels: string[]
  /** smtp://user:password@host:port. Absent: mail is captured in `outbox_dir`. */
  smtp_url?: string | undefined
  from: string
  outbox_dir: string
}

/** Mail over SMTP, or into a folder where there is no server. Content arrives rendered; no templates live here. */
export class SmtpNotificationProvider extends AbstractNotificationProviderService {
  static override identifier = "smtp"
  readonly #options: SmtpOptions
  readonly #send: (mail: SendMailOptions) => Promise<Buffer | null>

  constructor(_container: unknown, options: SmtpOptions) {
    super()
    this.#options = options
    this.#send = transportOf(options)
  }

  static override validateOptions(options: Record<string, unknown>): void {
    if (typeof options.from !== "string" || typeof options.outbox_dir !== "string") {
      throw invalidData("notification-smtp needs the options `from` and `outbox_dir`.")
    }
  }

  override async send(
    notification: ProviderSendNotificationDTO,
  ): Promise<ProviderSendNotificationResultsDTO> {
    const { subject, text, html } = notification.content ?? {}
    if (!subject || !text) {
      throw invalidData(`A mail to ${notification.to} has no subject or no text.`)
    }
    const key = notification.provider_data?.message_key
    const id = mailIdOf(typeof key === "string" ? key : randomUUID())
    const from = notification.from?.trim() || this.#options.from
    const eml = await this.#send({
      to: notification.to,
      from,
      subject,
      text,
      ...(html ? { html } : {}),
      // The same message keeps its id when it is sent again after a crash, so mailboxes can show it once.
      messageId: `<${id}@${domainOf(from)}>`,
      // A mail is rendered by us alone: nothing in it may make the transport read a file or fetch an address.
      disableFileAccess: true,
      disableUrlAccess: true,
    })
    if (eml) {
      const mail = { id, to: notification.to, from, subject, text, html: html ?? "" }
      const sent_at = new Date().toISOString()
      await captureMail(this.#options.outbox_dir, { ...mail, sent_at }, eml)
    }
    return { id }
  }
}

/** Sends; resolves to the message itself where there is no server to send it to. */
function transportOf(options: SmtpOptions): (mail: SendMailOptions) => Promise<Buffer | null> {
  if (options.smtp_url) {
    const transport = createTransport({ url: options.smtp_url, ...timeouts })
    return async (mail) => {
      await transport.sendMail(mail)
      return null
    }
  }
  const transport = createTransport({ streamTransport: true, buffer: true })
  return async (mail) => {
    const { message } = await transport.sendMail(mail)
    return Buffer.isBuffer(message) ? message : Buffer.from(String(message))
  }
}

/** A server that hangs must not hold an outbox message for longer than its claim. */
const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }

function domainOf(address: string): string {
  return /@([^>\s]+)>?\s*$/.exec(address)?.[1] ?? "tessera.invalid"
}
