import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminProduct, DetailWidgetProps } from "@medusajs/framework/types"
import { Container, Heading } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { AdminProductOfferResponse } from "../../lib/http"
import { LoadError } from "../_components/load-error"
import { PublicLink } from "../_components/public-link"
import { SectionRow } from "../_components/section-row"
import { SectionSkeleton } from "../_components/section-skeleton"
import { Status } from "../_components/status"
import { formatMoney } from "../_lib/format-money"
import { useProductOffer } from "../_lib/use-product-offer"

/** Whose product this is and on which terms it sells. Renders nothing for a product that is none of ours. */
const ProductOfferWidget = ({ data: product }: DetailWidgetProps<AdminProduct>) => {
  const { t } = useTranslation("tessera")
  const { data, isPending, isError, refetch } = useProductOffer(product.id)

  if (data === null) return null
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between px-6 py-4">
        <Heading level="h2">{t("offerWidget.title")}</Heading>
        {data && <Status state={data.offer.status} />}
      </div>
      {isPending && <SectionSkeleton rows={5} />}
      {isError && <LoadError message={t("offerWidget.failed")} onRetry={() => void refetch()} />}
      {data && <OfferFacts {...data} />}
    </Container>
  )
}

const OfferFacts = ({ offer, creator }: AdminProductOfferResponse) => {
  const { t } = useTranslation("tessera")
  const money = (amount_minor: number) => formatMoney(amount_minor, offer.currency_code)
  const { breakdown } = offer
  const left = offer.supply === null ? null : offer.supply - offer.sold - offer.held
  return (
    <>
      <SectionRow label={t("fields.creator")}>
        <Link
          to={`/creators/${creator.id}`}
          className="rounded-[4px] text-ui-fg-interactive outline-none hover:text-ui-fg-interactive-hover focus-visible:shadow-borders-focus"
        >
          {creator.display_name}
        </Link>
      </SectionRow>
      <SectionRow label={t("fields.price")}>{money(offer.price_minor)}</SectionRow>
      <SectionRow label={t("fields.fee")}>
        {money(breakdown.fee_minor)}{" "}
        <span className="text-ui-fg-muted">({breakdown.fee_rate_bps / 100} %)</span>
      </SectionRow>
      <SectionRow label={t("fields.net")}>{money(breakdown.net_minor)}</SectionRow>
      <SectionRow label={t("fields.sold")}>{offer.sold}</SectionRow>
      <SectionRow label={t("fields.left")}>{left ?? t("offers.unlimited")}</SectionRow>
      <SectionRow label={t("fields.access")}>
        {offer.access_days === null
          ? t("offers.forever")
          : t("offers.days", { count: offer.access_days })}
      </SectionRow>
      {offer.status === "published" && (
        <div className="px-6 py-3">
          <PublicLink href={`${creator.page_url}/${offer.slug}`}>
            {t("offerWidget.view")}
          </PublicLink>
        </div>
      )}
    </>
  )
}

export const config = defineWidgetConfig({ zone: "product.details.side.after" })

export default ProductOfferWidget
