import { Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import type { AdminCreatorResponse } from "../../../../lib/http"
import { CreatorBalances } from "../../../_components/creator-balances"
import { CreatorOffers } from "../../../_components/creator-offers"
import { DecisionPrompt } from "../../../_components/decision-prompt"
import { LoadError } from "../../../_components/load-error"
import { PublicLink } from "../../../_components/public-link"
import { SectionRow } from "../../../_components/section-row"
import { SectionSkeleton } from "../../../_components/section-skeleton"
import { Status } from "../../../_components/status"
import { formatDate } from "../../../_lib/format-date"
import { isNotFound } from "../../../_lib/is-not-found"
import { fetchCreator, useCreator } from "../../../_lib/use-creators"

const CreatorPage = () => {
  const { t } = useTranslation("tessera")
  const { id = "" } = useParams()
  const { data, isPending, error, refetch } = useCreator(id)

  if (isPending) {
    return (
      <Container className="divide-y p-0">
        <SectionSkeleton rows={5} />
      </Container>
    )
  }
  if (isNotFound(error)) {
    return (
      <Container className="px-6 py-8 text-center">
        <Heading level="h2">{t("creators.missing.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("creators.missing.text")}
        </Text>
      </Container>
    )
  }
  if (!data) {
    return (
      <Container className="p-0">
        <LoadError message={t("creators.failed")} onRetry={() => void refetch()} />
      </Container>
    )
  }
  const { creator } = data
  return (
    <div className="flex flex-col gap-y-3">
      <CreatorHeader creator={creator} />
      <CreatorBalances balances={creator.balances} />
      <CreatorOffers offers={creator.offers} page_url={creator.page_url} />
    </div>
  )
}

const CreatorHeader = ({ creator }: AdminCreatorResponse) => {
  const { t } = useTranslation("tessera")
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3 px-6 py-4">
        <div className="min-w-0">
          <Heading className="truncate">{creator.display_name}</Heading>
          <Text size="small" className="truncate text-ui-fg-subtle">
            /{creator.handle}
          </Text>
        </div>
        <div className="flex items-center gap-x-3">
          <Status state={creator.status} />
          {creator.status === "active" && (
            <PublicLink href={creator.page_url}>{t("creators.publicPage")}</PublicLink>
          )}
          <DecisionPrompt creator={creator} />
        </div>
      </div>
      <SectionRow label={t("fields.email")}>{creator.email}</SectionRow>
      <SectionRow label={t("fields.sales")}>{creator.sale_count}</SectionRow>
      <SectionRow label={t("fields.joined")}>{formatDate(creator.created_at)}</SectionRow>
      {creator.decision && (
        <SectionRow label={t("reason.latest")}>
          {creator.decision.reason}
          <Text size="xsmall" className="text-ui-fg-muted">
            {formatDate(creator.decision.at)}
          </Text>
        </SectionRow>
      )}
    </Container>
  )
}

interface BreadcrumbMatch {
  data: AdminCreatorResponse | null | undefined
}

/** Only for the breadcrumb, which is drawn outside the page: a failure is the page's own to report. */
export const loader = ({ params }: { params: { id?: string } }) =>
  fetchCreator(params.id ?? "").catch(() => null)

export const handle = {
  breadcrumb: ({ data }: BreadcrumbMatch) => data?.creator.display_name ?? "Creator",
}

export default CreatorPage
