import { Notice } from "./notice"

/** What a form as a whole has to say; the region is always there, so that the message is announced. */
export function FormMessage({
  message,
  tone = "bad",
}: {
  message?: string | null | undefined
  tone?: "bad" | "good"
}) {
  return (
    <div aria-live="polite" className="empty:sr-only">
      {message ? <Notice tone={tone}>{message}</Notice> : null}
    </div>
  )
}
