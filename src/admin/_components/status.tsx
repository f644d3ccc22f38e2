import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

const colors = {
  active: "green",
  published: "green",
  settled: "green",
  sent: "green",
  in_force: "green",
  applied: "green",
  upcoming: "blue",
  pending: "orange",
  sending: "orange",
  received: "orange",
  parked: "orange",
  closed: "grey",
  ignored: "grey",
  draft: "grey",
  hidden: "grey",
  archived: "grey",
  expired: "grey",
  suspended: "red",
  failed: "red",
  revoked: "red",
  dead: "red",
} as const

const isKnown = (state: string): state is keyof typeof colors => state in colors

/** Any state of ours as Medusa's badge. A state this page does not know yet is shown as it is, in grey. */
export const Status = ({ state }: { state: string }) => {
  const { t } = useTranslation("tessera")
  if (!isKnown(state)) return <StatusBadge color="grey">{state}</StatusBadge>
  return <StatusBadge color={colors[state]}>{t(`status.${state}`)}</StatusBadge>
}
