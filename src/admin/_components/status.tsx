import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

const colors = {
  active: "green",
  published: "green",
  settled: "green",
  sent: "green",
  pending: "orange",
  sending: "orange",
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
