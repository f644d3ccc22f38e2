interface WaitOptions {
  timeout_ms?: number
  interval_ms?: number
}

const describe = (error: unknown): string =>
  error instanceof Error ? error.message : JSON.stringify(error)

/**
 * Asks `read` until it answers something, and hands that back. A throw counts as "not yet": it is named when time is
 * up. Tests wait for facts with this, never for a while.
 */
export async function waitFor<T>(
  what: string,
  read: () => Promise<T | null | undefined | false>,
  { timeout_ms = 40_000, interval_ms = 50 }: WaitOptions = {},
): Promise<T> {
  const deadline = Date.now() + timeout_ms
  let last: unknown = "nothing yet"
  for (;;) {
    try {
      const found = await read()
      if (found !== null && found !== undefined && found !== false) return found
      last = "nothing yet"
    } catch (error) {
      last = error
    }
    if (Date.now() >= deadline) {
      throw new Error(`Waited ${timeout_ms} ms for ${what}. Last seen: ${describe(last)}`)
    }
    await new Promise((resolve) => setTimeout(resolve, interval_ms))
  }
}
