import { ExclamationCircle } from "@medusajs/icons"
import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

interface LoadErrorProps {
  message: string
  onRetry: () => void
}

/** What a section shows when its data did not come, with the way out. */
export const LoadError = ({ message, onRetry }: LoadErrorProps) => {
  const { t } = useTranslation("tessera")
  return (
    <div role="alert" className="flex flex-wrap items-center gap-x-3 gap-y-2 px-6 py-4">
      <ExclamationCircle className="text-ui-tag-red-icon" />
      <Text size="small" leading="compact" className="text-ui-fg-subtle grow">
        {message}
      </Text>
      <Button size="small" variant="secondary" onClick={onRetry}>
        {t("actions.retry")}
      </Button>
    </div>
  )
}
