import { createHash } from "node:crypto"
import { mkdir, rename, writeFile } from "node:fs/promises"
import path from "node:path"

/** One captured mail as /dev/mail reads it. */
export interface CapturedMail {
  id: string
  to: string
  from: string
  subject: string
  text: string
  html: string
  sent_at: string
}

/** The same message has the same id however often it is sent, so a repeated send replaces its file. */
export function mailIdOf(key: string): string {
  return createHash("sha256").update(key).digest("hex").slice(0, 32)
}

/** Writes `<id>.json` and `<id>.eml`; a reader never sees half a file. */
export async function captureMail(dir: string, mail: CapturedMail, eml: Buffer): Promise<void> {
  await mkdir(dir, { recursive: true, mode: 0o700 })
  await writeWhole(path.join(dir, `${mail.id}.eml`), eml)
  await writeWhole(path.join(dir, `${mail.id}.json`), `${JSON.stringify(mail, null, 2)}\n`)
}

async function writeWhole(file: string, content: Buffer | string): Promise<void> {
  const part = `${file}.${process.pid}.part`
  await writeFile(part, content, { mode: 0o600 })
  await rename(part, file)
}
