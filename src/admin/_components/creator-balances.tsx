import { Container, Heading, Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { WalletBalance } from "../../lib/http"
import { formatMoney } from "../_lib/format-money"

const parts = [
  ["pending_minor", "fields.pending"],
  ["available_minor", "fields.available"],
  ["reserved_minor", "fields.reserved"],
  ["paid_out_minor", "fields.paidOut"],
  ["receivable_minor", "fields.owed"],
] as const

/** A creator's wallet, one row a currency, as the ledger has it now. */
export const CreatorBalances = ({ balances }: { balances: WalletBalance[] }) => {
  const { t } = useTranslation("tessera")
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("balances.title")}</Heading>
      </div>
      {balances.length === 0 ? (
        <Text size="small" className="px-6 py-4 text-ui-fg-subtle">
          {t("balances.empty")}
        </Text>
      ) : (
        <div className="overflow-x-auto">
          <Table>
            <Table.Header>
              <Table.Row>
                <Table.HeaderCell>{t("fields.currency")}</Table.HeaderCell>
                {parts.map(([part, label]) => (
                  <Table.HeaderCell key={part} className="whitespace-nowrap text-right">
                    {t(label)}
                  </Table.HeaderCell>
                ))}
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {balances.map((balance) => (
                <Table.Row key={balance.currency_code}>
                  <Table.Cell className="uppercase">{balance.currency_code}</Table.Cell>
                  {parts.map(([part]) => (
                    <Table.Cell key={part} className="text-right tabular-nums">
                      {formatMoney(balance[part], balance.currency_code)}
                    </Table.Cell>
                  ))}
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </div>
      )}
    </Container>
  )
}
