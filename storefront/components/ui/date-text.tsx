import { formatDate, formatDateTime } from "@/lib/format/dates"

export function DateText({ at, time = false }: { at: string; time?: boolean }) {
  return (
    <time className="whitespace-nowrap" dateTime={at} title={formatDateTime(at)}>
      {time ? formatDateTime(at) : formatDate(at)}
    </time>
  )
}
