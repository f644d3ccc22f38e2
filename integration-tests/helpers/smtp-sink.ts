import PostalMime, { type Email } from "postal-mime"
import { SMTPServer } from "smtp-server"

/** A real mail server that keeps what it is given. */
export class SmtpSink {
  readonly mails: { to: string[]; mail: Email }[] = []
  readonly #server: SMTPServer
  #refusals = 0

  constructor() {
    this.#server = new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS"],
      onData: (stream, session, done) => {
        const chunks: Buffer[] = []
        stream.on("data", (chunk: Buffer) => chunks.push(chunk))
        stream.on("end", async () => {
          if (this.#refusals > 0) {
            this.#refusals -= 1
            done(new Error("Try again later"))
            return
          }
          const mail = await PostalMime.parse(Buffer.concat(chunks))
          this.mails.push({ to: session.envelope.rcptTo.map((rcpt) => rcpt.address), mail })
          done()
        })
      },
    })
  }

  /** The next `count` mails are turned away. */
  refuse(count: number): void {
    this.#refusals = count
  }

  to(address: string): Email[] {
    return this.mails.filter((one) => one.to.includes(address)).map((one) => one.mail)
  }

  listen(port: number): Promise<void> {
    return new Promise((resolve) => this.#server.listen(port, "127.0.0.1", resolve))
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.#server.close(() => resolve()))
  }
}
