import { useQuery } from "@tanstack/react-query"
import type { AdminOrderSettlementResponse } from "../../lib/http"
import { sdk } from "./sdk"

/** What became of an order's money. Looks again every few seconds while the settlement is still open. */
export function useOrderSettlement(order_id: string) {
  return useQuery({
    queryKey: ["tessera", "orders", order_id, "settlement"],
    queryFn: () =>
      sdk.client.fetch<AdminOrderSettlementResponse>(`/admin/orders/${order_id}/settlement`),
    refetchInterval: (query) => (query.state.data?.settlement?.state === "pending" ? 5000 : false),
  })
}
