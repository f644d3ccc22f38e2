import { mkdirSync, mkdtempSync, rmSync } from "node:fs"
import os from "node:os"
import path from "node:path"

// Read by medusa-config.ts, so this must be imported before the runner boots the application.
const root = mkdtempSync(path.join(os.tmpdir(), "tessera-http-"))

/** Where this test file's application keeps sold files and captured mail: a folder of its own. */
export const workbench = {
  files_dir: path.join(root, "files"),
  outbox_dir: path.join(root, "outbox"),
}

mkdirSync(workbench.files_dir, { recursive: true })
mkdirSync(workbench.outbox_dir, { recursive: true })
process.env.TESSERA_FILES_DIR = workbench.files_dir
process.env.TESSERA_OUTBOX_DIR = workbench.outbox_dir

// Outside every suite, so after the application was stopped.
afterAll(() => rmSync(root, { recursive: true, force: true }))
