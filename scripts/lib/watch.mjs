import { watch } from "node:fs"

const QUIET_MS = 400

/**
 * Calls `changed` once a folder that was written to has been quiet for a moment; never twice at a time.
 * @param {string} folder watched with everything below it
 * @param {(file: string) => boolean} matters
 * @param {() => Promise<unknown>} changed
 */
export function whenChanged(folder, matters, changed) {
  let timer
  let running = false
  let again = false
  const run = async () => {
    if (running) {
      again = true
      return
    }
    running = true
    await changed()
    running = false
    if (again) {
      again = false
      await run()
    }
  }
  const watcher = watch(folder, { recursive: true }, (_event, file) => {
    if (!file || !matters(file)) return
    clearTimeout(timer)
    timer = setTimeout(run, QUIET_MS)
  })
  return () => {
    clearTimeout(timer)
    watcher.close()
  }
}
