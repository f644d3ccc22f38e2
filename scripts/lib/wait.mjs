import { setTimeout as pause } from "node:timers/promises"

/**
 * Asks until the answer is truthy or the time is over.
 * @returns the truthy answer, or undefined when the time is over
 */
export async function waitUntil(ask, { seconds, every_ms = 50 }) {
  const deadline = Date.now() + seconds * 1000
  for (;;) {
    const answer = await ask()
    if (answer) return answer
    if (Date.now() >= deadline) return undefined
    await pause(every_ms)
  }
}
