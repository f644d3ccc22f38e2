import { DEFAULT_LOCALE } from "@/lib/money/format-money"

/** "3 Nov 2026" in the reader's order. Always UTC, so that server and browser agree. */
export const formatDate = (at: string, locale = DEFAULT_LOCALE): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" }).format(new Date(at))

/** Date and time with its zone named. */
export const formatDateTime = (at: string, locale = DEFAULT_LOCALE): string =>
  new Intl.DateTimeFormat(locale, {
    year: "numeric",
    month: "short",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: "UTC",
    timeZoneName: "short",
  }).format(new Date(at))
