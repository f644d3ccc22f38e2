import { readdir, readFile } from "node:fs/promises"
import path from "node:path"
import { waitFor } from "../stand/wait-for"
import { workbench } from "./workbench"

export interface CapturedMail {
  id: string
  to: string
  from: string
  subject: string
  text: string
  html: string
  sent_at: string
}

/** The latest captured mail to an address whose subject has these words. */
export function readMail(to: string, subject: RegExp): Promise<CapturedMail> {
  return waitFor(`a mail to ${to}`, async () => {
    const names = (await readdir(workbench.outbox_dir)).filter((name) => name.endsWith(".json"))
    const mails = await Promise.all(
      names.map(async (name): Promise<CapturedMail> => {
        return JSON.parse(await readFile(path.join(workbench.outbox_dir, name), "utf8"))
      }),
    )
    return mails
      .filter((mail) => mail.to === to && subject.test(mail.subject))
      .sort((a, b) => a.sent_at.localeCompare(b.sent_at))
      .at(-1)
  })
}

/** The token in a mail's "set your password" link. */
export function activationToken(mail: CapturedMail): string {
  const [, token] = /\/activate\/([\w.-]+)/.exec(mail.text) ?? []
  if (!token) throw new Error(`No activation link in: ${mail.text}`)
  return token
}
