import { CircleAlert } from "lucide"
import { Icon } from "./icon"

/** Stays in the page while empty, so that screen readers announce the message when it comes. */
export function FieldError({ id, message }: { id: string; message?: string | undefined }) {
  return (
    <p
      aria-live="polite"
      className="flex items-start gap-1.5 text-bad text-sm empty:sr-only"
      id={id}
    >
      {message ? (
        <>
          <Icon className="mt-0.5" node={CircleAlert} size={16} />
          <span>{message}</span>
        </>
      ) : null}
    </p>
  )
}
