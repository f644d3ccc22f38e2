import { Heading, Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminCommissionRuleBody, AdminCommissionRulePreviewResponse } from "../../lib/http"
import { formatDate } from "../_lib/format-date"
import { formatMoney } from "../_lib/format-money"
import { useRulePreview } from "../_lib/use-commission-rules"
import { SectionRow } from "./section-row"
import { SectionSkeleton } from "./section-skeleton"

interface RulePreviewProps {
  /** Null until it is whole. */
  rule: Omit<AdminCommissionRuleBody, "reason"> | null
}

/** What opening a rule would change, before it is opened. */
export const RulePreview = ({ rule }: RulePreviewProps) => {
  const { t } = useTranslation("tessera")
  const { data, error, isLoading } = useRulePreview(rule)
  return (
    <section aria-live="polite" className="divide-y rounded-lg border border-ui-border-base">
      <Heading level="h3" className="px-6 py-3">
        {t("rules.preview.title")}
      </Heading>
      {rule === null && <Note>{t("rules.preview.wait")}</Note>}
      {isLoading && <SectionSkeleton rows={4} />}
      {error && <Note>{t("rules.preview.failed", { reason: error.message })}</Note>}
      {data && <Facts {...data.preview} isNow={rule?.starts_at === undefined} />}
      <Note>{t("rules.past")}</Note>
    </section>
  )
}

const Note = ({ children }: { children: string }) => (
  <Text size="small" className="px-6 py-3 text-ui-fg-subtle">
    {children}
  </Text>
)

type FactsProps = AdminCommissionRulePreviewResponse["preview"] & { isNow: boolean }

const Facts = ({ isNow, starts_at, reach, replaces, blocked_by, before, after }: FactsProps) => {
  const { t } = useTranslation("tessera")
  return (
    <>
      {blocked_by && (
        <div role="alert">
          <Note>{t("rules.preview.blocked", { at: formatDate(blocked_by.starts_at) })}</Note>
        </div>
      )}
      <SectionRow label={t("rules.preview.from")}>
        {isNow ? t("rules.preview.now") : formatDate(starts_at)}
      </SectionRow>
      <SectionRow label={t("rules.preview.reach")}>
        {t("rules.preview.reachText", {
          affected: reach.affected_offer_count,
          all: reach.offer_count,
          creators: reach.affected_creator_count,
        })}
      </SectionRow>
      <SectionRow label={t("rules.preview.replaces")}>
        {replaces
          ? t("rules.preview.replacesText", {
              rate: replaces.rate_bps / 100,
              at: formatDate(replaces.starts_at),
            })
          : t("rules.preview.nothing")}
      </SectionRow>
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>
              {formatMoney(before.gross_minor, before.currency_code)}
            </Table.HeaderCell>
            <Table.HeaderCell className="text-right">{t("rules.preview.before")}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">{t("rules.preview.after")}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {(["fee", "net"] as const).map((part) => (
            <Table.Row key={part}>
              <Table.Cell>{t(`fields.${part}`)}</Table.Cell>
              {[before, after].map((breakdown, index) => (
                <Table.Cell
                  key={index === 0 ? "before" : "after"}
                  className="text-right tabular-nums"
                >
                  {formatMoney(breakdown[`${part}_minor`], breakdown.currency_code)}
                </Table.Cell>
              ))}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </>
  )
}
