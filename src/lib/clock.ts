/** Days, in milliseconds. UTC has no daylight saving, so a day is always this long. */
export const DAY_MS = 86_400_000

/** `from` plus whole days, as used for access, holds and sale windows (half-open: the end is excluded). */
export function addDays(from: Date, days: number): Date {
  return new Date(from.getTime() + days * DAY_MS)
}

/** `from` plus seconds. */
export function addSeconds(from: Date, seconds: number): Date {
  return new Date(from.getTime() + seconds * 1000)
}

/** 00:00 UTC of the day `at` lies in. */
export function startOfDay(at: Date): Date {
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()))
}

/**
 * When to try again after `attempts` failures: doubles from one second, at most an hour.
 * Without jitter, so that a test can know it; the workers claim rows one by one, which spreads the load already.
 */
export function retryAt(now: Date, attempts: number): Date {
  const delay_ms = Math.min(3_600_000, 1000 * 2 ** Math.min(attempts, 20))
  return new Date(now.getTime() + delay_ms)
}
