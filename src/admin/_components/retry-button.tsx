import { Button, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useDeskRetry } from "../_lib/use-settlement-desk"

interface RetryButtonProps {
  list: "events" | "messages"
  id: string
}

/** Makes something dead due again. */
export const RetryButton = ({ list, id }: RetryButtonProps) => {
  const { t } = useTranslation("tessera")
  const { mutate, isPending } = useDeskRetry(list, id)
  const retry = () =>
    mutate(undefined, {
      onSuccess: () => toast.success(t(`desk.retried.${list}`)),
      onError: (error) => toast.error(error.message),
    })
  return (
    <Button size="small" variant="secondary" isLoading={isPending} onClick={retry}>
      {t("actions.retry")}
    </Button>
  )
}
