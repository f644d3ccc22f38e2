import { defineRouteConfig } from "@medusajs/admin-sdk"
import { CashSolid } from "@medusajs/icons"
import { Container, Tabs } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { DeskOverview } from "../../_components/desk-overview"
import { DeskTable } from "../../_components/desk-table"
import type { DeskList } from "../../_lib/use-settlement-desk"

const lists = ["events", "messages", "settlements"] as const satisfies readonly DeskList[]

const SettlementPage = () => {
  const { t } = useTranslation("tessera")
  const [params, setParams] = useSearchParams()
  const list = lists.find((name) => name === params.get("list")) ?? "events"
  return (
    <div className="flex flex-col gap-y-3">
      <DeskOverview />
      <Container className="p-0">
        {/* A filter or page of one list means nothing in another. */}
        <Tabs value={list} onValueChange={(next) => setParams({ list: next }, { replace: true })}>
          <Tabs.List className="px-6 pt-4">
            {lists.map((name) => (
              <Tabs.Trigger key={name} value={name}>
                {t(`desk.lists.${name}`)}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
          <Tabs.Content value={list}>
            <DeskTable key={list} list={list} />
          </Tabs.Content>
        </Tabs>
      </Container>
    </div>
  )
}

export const handle = { breadcrumb: () => "Settlement" }

export const config = defineRouteConfig({
  label: "desk.title",
  translationNs: "tessera",
  icon: CashSolid,
})

export default SettlementPage
