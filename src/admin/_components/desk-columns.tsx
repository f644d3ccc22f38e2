import { createDataTableColumnHelper, Text } from "@medusajs/ui"
import type { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { AdminInboundEvent, AdminMessage, AdminSettlement } from "../../lib/http"
import { formatDate } from "../_lib/format-date"
import { RetryButton } from "./retry-button"
import { Status } from "./status"

type Translate = ReturnType<typeof useTranslation<"tessera">>["t"]

/** Any row of the desk, with what only some of them have. */
export type DeskRow = AdminInboundEvent | AdminMessage | AdminSettlement

const helper = createDataTableColumnHelper<DeskRow>()

/** The columns of the desk's lists: what it is, its state, how often it was tried and what went wrong. */
export function deskColumns(t: Translate) {
  return [
    helper.display({
      id: "subject",
      header: t("desk.subject"),
      maxSize: 360,
      cell: ({ row }) => <Subject row={row.original} t={t} />,
    }),
    helper.accessor("state", {
      header: t("fields.status"),
      cell: ({ getValue }) => <Status state={getValue()} />,
    }),
    helper.accessor("attempts", { header: t("desk.attempts"), align: "right" }),
    helper.accessor("last_error", {
      header: t("desk.lastError"),
      maxSize: 320,
      cell: ({ getValue }) => (
        <span title={getValue() ?? undefined} className="block truncate">
          {getValue() ?? "–"}
        </span>
      ),
    }),
    helper.accessor("next_attempt_at", {
      header: t("desk.next"),
      cell: ({ row: { original: row } }) => (isOpen(row) ? formatDate(row.next_attempt_at) : "–"),
    }),
    helper.accessor("created_at", {
      header: t("desk.created"),
      cell: ({ getValue }) => formatDate(getValue()),
    }),
    helper.display({
      id: "retry",
      cell: ({ row: { original: row } }) =>
        row.state === "dead" && (
          <RetryButton list={"provider" in row ? "events" : "messages"} id={row.id} />
        ),
    }),
  ]
}

const isOpen = ({ state }: DeskRow) => ["pending", "sending", "received", "parked"].includes(state)

const Subject = ({ row, t }: { row: DeskRow; t: Translate }) => {
  if ("provider" in row) return <Pair first={row.kind} second={`${row.provider} ${row.event_id}`} />
  if ("to" in row) {
    return <Pair first={t(`messages.${row.kind}`, { defaultValue: row.kind })} second={row.to} />
  }
  if (row.order_id === null) return <Pair first={row.payment_id} second="" />
  return (
    <Link
      to={`/orders/${row.order_id}`}
      className="block truncate rounded-[4px] font-medium text-ui-fg-base outline-none focus-visible:shadow-borders-focus"
    >
      {row.payment_id}
    </Link>
  )
}

const Pair = ({ first, second }: { first: string; second: string }) => (
  <div className="flex min-w-0 items-baseline gap-x-2">
    <span className="shrink-0 font-medium text-ui-fg-base">{first}</span>
    <Text size="small" leading="compact" className="truncate text-ui-fg-muted">
      {second}
    </Text>
  </div>
)
