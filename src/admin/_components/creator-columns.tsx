import { createDataTableColumnHelper, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { AdminCreator } from "../../lib/http"
import { formatDate } from "../_lib/format-date"
import { BalanceCell } from "./balance-cell"
import { Status } from "./status"

const helper = createDataTableColumnHelper<AdminCreator>()

/** The columns of the list of creators. The name is a link, so that the row opens by keyboard too. */
export function creatorColumns(t: (key: string) => string) {
  return [
    helper.accessor("display_name", {
      header: t("fields.creator"),
      maxSize: 260,
      cell: ({ row }) => (
        <div className="flex min-w-0 items-baseline gap-x-2">
          <Link
            to={`/creators/${row.original.id}`}
            className="truncate rounded-[4px] font-medium text-ui-fg-base outline-none focus-visible:shadow-borders-focus"
            onClick={(event) => event.stopPropagation()}
          >
            {row.original.display_name}
          </Link>
          <Text size="small" leading="compact" className="truncate text-ui-fg-muted">
            /{row.original.handle}
          </Text>
        </div>
      ),
    }),
    helper.accessor("email", { header: t("fields.email"), maxSize: 240 }),
    helper.accessor("status", {
      header: t("fields.status"),
      cell: ({ getValue }) => <Status state={getValue()} />,
    }),
    helper.accessor("offer_count", { header: t("fields.offers"), align: "right" }),
    helper.accessor("sale_count", { header: t("fields.sales"), align: "right" }),
    helper.display({
      id: "pending",
      header: t("fields.pending"),
      meta: { ___alignMetaData: { align: "right" } },
      cell: ({ row }) => <BalanceCell balances={row.original.balances} part="pending_minor" />,
    }),
    helper.display({
      id: "available",
      header: t("fields.available"),
      meta: { ___alignMetaData: { align: "right" } },
      cell: ({ row }) => <BalanceCell balances={row.original.balances} part="available_minor" />,
    }),
    helper.accessor("created_at", {
      header: t("fields.joined"),
      cell: ({ getValue }) => formatDate(getValue()),
    }),
  ]
}
