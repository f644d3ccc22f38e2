import "server-only"
import { readdir, readFile, stat } from "node:fs/promises"
import path from "node:path"
import { env } from "@/lib/env"

/** One mail that was captured instead of sent. */
export interface CapturedMail {
  id: string
  to: string
  from: string
  subject: string
  text: string
  html: string
  sent_at: string
}

const SHOWN_MAX = 200

const text = (value: unknown): string => (typeof value === "string" ? value : "")

function parseMail(id: string, raw: string, modified: Date): CapturedMail | null {
  let mail: unknown
  try {
    mail = JSON.parse(raw)
  } catch {
    // Still being written, or not one of ours: it is not shown.
    return null
  }
  if (typeof mail !== "object" || mail === null) return null
  const read = (key: string): string => text((mail as Record<string, unknown>)[key])
  return {
    id,
    to: read("to"),
    from: read("from"),
    subject: read("subject"),
    text: read("text"),
    html: read("html"),
    sent_at: read("sent_at") || modified.toISOString(),
  }
}

/** Captured mails, newest first. Empty when nothing was captured yet. */
export async function listMails(): Promise<CapturedMail[]> {
  const dir = env.outboxDir()
  if (!dir) return []
  const names = await readdir(dir).catch(() => [])
  const files = await Promise.all(
    names
      .filter((name) => name.endsWith(".json"))
      .map(async (name) => {
        const file = path.join(dir, name)
        return { name, file, modified: (await stat(file)).mtime }
      }),
  )
  files.sort((a, b) => b.modified.getTime() - a.modified.getTime())
  const mails = await Promise.all(
    files
      .slice(0, SHOWN_MAX)
      .map(async ({ name, file, modified }) =>
        parseMail(name.slice(0, -".json".length), await readFile(file, "utf8"), modified),
      ),
  )
  return mails.filter((mail) => mail !== null)
}
