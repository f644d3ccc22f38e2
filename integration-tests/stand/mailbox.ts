import type { AddressInfo } from "node:net"
import PostalMime, { type Email } from "postal-mime"
import { SMTPServer } from "smtp-server"
import { waitFor } from "./wait-for"

export interface ReceivedMail {
  to: string
  email: Email
  text: string
  html: string
  subject: string
}

/** A real SMTP server that keeps what it is sent. */
export class Mailbox {
  readonly received: ReceivedMail[] = []
  readonly #server: SMTPServer
  #url = ""

  constructor() {
    this.#server = new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS"],
      onData: (stream, session, done) => {
        const chunks: Buffer[] = []
        stream.on("data", (chunk: Buffer) => chunks.push(chunk))
        stream.on("error", done)
        stream.on("end", () => {
          this.#keep(
            Buffer.concat(chunks),
            session.envelope.rcptTo.map((to) => to.address),
          ).then(() => done(), done)
        })
      },
    })
  }

  get url(): string {
    return this.#url
  }

  async open(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once("error", reject)
      this.#server.listen(0, "127.0.0.1", () => resolve())
    })
    this.#url = `smtp://127.0.0.1:${(this.#server.server.address() as AddressInfo).port}`
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.#server.close(() => resolve()))
  }

  /** Everything that came for an address, oldest first. */
  sentTo(address: string): ReceivedMail[] {
    return this.received.filter((mail) => mail.to.toLowerCase() === address.toLowerCase())
  }

  /** The first mail to `address` whose subject or text matches. */
  waitForMail(address: string, pattern: RegExp, timeout_ms = 20_000): Promise<ReceivedMail> {
    return waitFor(
      `mail to ${address} that matches ${pattern}`,
      async () =>
        this.sentTo(address).find((mail) => pattern.test(`${mail.subject}\n${mail.text}`)),
      { timeout_ms },
    )
  }

  async #keep(raw: Buffer, recipients: string[]): Promise<void> {
    const email = await PostalMime.parse(raw)
    for (const to of recipients) {
      this.received.push({
        to,
        email,
        text: email.text ?? "",
        html: email.html ?? "",
        subject: email.subject ?? "",
      })
    }
  }
}
