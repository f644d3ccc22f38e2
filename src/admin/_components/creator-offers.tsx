import { Container, Heading, Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { CreatorOffer } from "../../lib/http"
import { formatMoney } from "../_lib/format-money"
import { PublicLink } from "./public-link"
import { Status } from "./status"

interface CreatorOffersProps {
  offers: CreatorOffer[]
  page_url: string
}

/** What a creator sells. Only a published offer has a page to lead to. */
export const CreatorOffers = ({ offers, page_url }: CreatorOffersProps) => {
  const { t } = useTranslation("tessera")
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("offers.title")}</Heading>
      </div>
      {offers.length === 0 ? (
        <Text size="small" className="px-6 py-4 text-ui-fg-subtle">
          {t("offers.empty")}
        </Text>
      ) : (
        <div className="overflow-x-auto">
          <Table>
            <Table.Header>
              <Table.Row>
                <Table.HeaderCell>{t("fields.offer")}</Table.HeaderCell>
                <Table.HeaderCell>{t("fields.status")}</Table.HeaderCell>
                <Table.HeaderCell className="whitespace-nowrap text-right">
                  {t("fields.price")}
                </Table.HeaderCell>
                <Table.HeaderCell className="whitespace-nowrap text-right">
                  {t("fields.net")}
                </Table.HeaderCell>
                <Table.HeaderCell className="whitespace-nowrap text-right">
                  {t("fields.sold")}
                </Table.HeaderCell>
                <Table.HeaderCell className="whitespace-nowrap text-right">
                  {t("fields.left")}
                </Table.HeaderCell>
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {offers.map((offer) => (
                <OfferRow key={offer.id} offer={offer} page_url={page_url} />
              ))}
            </Table.Body>
          </Table>
        </div>
      )}
    </Container>
  )
}

const OfferRow = ({ offer, page_url }: { offer: CreatorOffer; page_url: string }) => {
  const { t } = useTranslation("tessera")
  const left = offer.supply === null ? null : offer.supply - offer.sold - offer.held
  return (
    <Table.Row>
      <Table.Cell className="max-w-72 truncate">
        {offer.status === "published" ? (
          <PublicLink href={`${page_url}/${offer.slug}`}>{offer.name}</PublicLink>
        ) : (
          offer.name
        )}
      </Table.Cell>
      <Table.Cell>
        <Status state={offer.status} />
      </Table.Cell>
      <Table.Cell className="text-right tabular-nums">
        {formatMoney(offer.price_minor, offer.currency_code)}
      </Table.Cell>
      <Table.Cell className="text-right tabular-nums">
        {formatMoney(offer.breakdown.net_minor, offer.currency_code)}
      </Table.Cell>
      <Table.Cell className="text-right tabular-nums">{offer.sold}</Table.Cell>
      <Table.Cell className="text-right tabular-nums">{left ?? t("offers.unlimited")}</Table.Cell>
    </Table.Row>
  )
}
