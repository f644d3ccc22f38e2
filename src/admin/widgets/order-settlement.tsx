import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"
import { Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminOrderSettlementResponse } from "../../lib/http"
import { LoadError } from "../_components/load-error"
import { SectionRow } from "../_components/section-row"
import { SectionSkeleton } from "../_components/section-skeleton"
import { SettlementLine } from "../_components/settlement-line"
import { Status } from "../_components/status"
import { formatDate } from "../_lib/format-date"
import { useOrderSettlement } from "../_lib/use-order-settlement"

type Settlement = NonNullable<AdminOrderSettlementResponse["settlement"]>

/** Who was paid what for this order, what the buyer was given, and which mails went out. Nothing for an order without offers. */
const OrderSettlementWidget = ({ data: order }: DetailWidgetProps<AdminOrder>) => {
  const { t } = useTranslation("tessera")
  const { data, isPending, isError, refetch } = useOrderSettlement(order.id)

  if (data?.offer_line_count === 0) return null
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between px-6 py-4">
        <Heading level="h2">{t("settlementWidget.title")}</Heading>
        {data?.settlement && <Status state={data.settlement.state} />}
      </div>
      {isPending && <SectionSkeleton rows={4} />}
      {isError && (
        <LoadError message={t("settlementWidget.failed")} onRetry={() => void refetch()} />
      )}
      {data && !data.settlement && (
        <Text size="small" className="px-6 py-4 text-ui-fg-subtle">
          {t("settlementWidget.none")}
        </Text>
      )}
      {data?.settlement && <SettlementFacts settlement={data.settlement} />}
    </Container>
  )
}

const SettlementFacts = ({ settlement }: { settlement: Settlement }) => {
  const { t } = useTranslation("tessera")
  return (
    <>
      {settlement.lines.map((line) => (
        <SettlementLine key={line.line_item_id} line={line} />
      ))}
      {settlement.settled_at && (
        <SectionRow label={t("settlementWidget.settledAt")}>
          {formatDate(settlement.settled_at)}
        </SectionRow>
      )}
      {settlement.last_error && settlement.state !== "settled" && (
        <SectionRow label={t("settlementWidget.attempts")}>
          {settlement.attempts}
          <Text size="xsmall" className="break-words text-ui-fg-error">
            {settlement.last_error}
          </Text>
        </SectionRow>
      )}
      <div className="flex flex-col gap-y-2 px-6 py-3">
        <Text size="small" leading="compact" weight="plus" className="text-ui-fg-subtle">
          {t("settlementWidget.messages")}
        </Text>
        {settlement.messages.length === 0 && (
          <Text size="small" className="text-ui-fg-muted">
            {t("settlementWidget.noMessages")}
          </Text>
        )}
        {settlement.messages.map((message) => (
          <div key={message.id} className="flex items-center justify-between gap-x-3">
            <Text size="small" leading="compact" className="min-w-0 truncate text-ui-fg-subtle">
              {t(`messages.${message.kind}`, message.kind)} · {message.to}
            </Text>
            <Status state={message.state} />
          </div>
        ))}
      </div>
    </>
  )
}

export const config = defineWidgetConfig({ zone: "order.details.side.after" })

export default OrderSettlementWidget
