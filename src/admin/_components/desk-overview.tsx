import { Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminSettlementOverviewResponse } from "../../lib/http"
import { formatDate } from "../_lib/format-date"
import { useDeskOverview } from "../_lib/use-settlement-desk"
import { LoadError } from "./load-error"
import { SectionSkeleton } from "./section-skeleton"

/** How the desk stands: money that is not settled, what waits, and what waits for the operator. */
export const DeskOverview = () => {
  const { t } = useTranslation("tessera")
  const { data, isPending, isError, refetch } = useDeskOverview()
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading>{t("desk.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("desk.subtitle")}
        </Text>
      </div>
      {isPending && <SectionSkeleton rows={2} />}
      {isError && <LoadError message={t("desk.failed")} onRetry={() => void refetch()} />}
      {data && <Tiles {...data} />}
    </Container>
  )
}

const Tiles = (overview: AdminSettlementOverviewResponse) => {
  const { t } = useTranslation("tessera")
  const { unsettled_payments: unsettled, settlements, messages, events } = overview
  const since = (at: string | null) =>
    at ? t("desk.since", { at: formatDate(at) }) : t("desk.nothingDue")
  return (
    <dl className="flex flex-col md:flex-row">
      <Tile label={t("desk.unsettled")} count={unsettled.count} note={since(unsettled.oldest_at)} />
      <Tile
        label={t("desk.lists.settlements")}
        count={settlements.counts.pending}
        note={t("desk.failedCount", { count: settlements.counts.failed })}
        isAlarming={settlements.counts.failed > 0}
      />
      <Tile
        label={t("desk.lists.events")}
        count={events.counts.received + events.counts.parked}
        note={`${since(events.oldest_due_at)} · ${t("desk.deadCount", { count: events.counts.dead })}`}
        isAlarming={events.counts.dead > 0}
      />
      <Tile
        label={t("desk.lists.messages")}
        count={messages.counts.pending + messages.counts.sending}
        note={`${since(messages.oldest_due_at)} · ${t("desk.deadCount", { count: messages.counts.dead })}`}
        isAlarming={messages.counts.dead > 0}
      />
    </dl>
  )
}

interface TileProps {
  label: string
  /** How many are open. */
  count: number
  note: string
  isAlarming?: boolean
}

const Tile = ({ label, count, note, isAlarming = false }: TileProps) => {
  const { t } = useTranslation("tessera")
  return (
    <div className="flex flex-1 flex-col gap-y-1 px-6 py-4">
      <dt className="txt-compact-small-plus text-ui-fg-subtle">{label}</dt>
      <dd className="txt-compact-large-plus tabular-nums text-ui-fg-base">
        {t("desk.openCount", { count })}
      </dd>
      <dd className={`txt-compact-xsmall ${isAlarming ? "text-ui-fg-error" : "text-ui-fg-muted"}`}>
        {note}
      </dd>
    </div>
  )
}
