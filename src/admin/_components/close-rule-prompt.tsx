import { Button, Prompt, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { AdminCommissionRule } from "../../lib/http"
import { useCloseRule } from "../_lib/use-commission-rules"

/** Ends an open rule, and says first what holds then. */
export const CloseRulePrompt = ({ rule }: { rule: AdminCommissionRule }) => {
  const { t } = useTranslation("tessera")
  const [isOpen, setOpen] = useState(false)
  const { mutate, isPending } = useCloseRule(rule.id)

  const close = () =>
    mutate(undefined, {
      onSuccess: () => {
        setOpen(false)
        toast.success(t("rules.close.done"))
      },
      onError: (error) => toast.error(error.message),
    })

  return (
    <Prompt open={isOpen} onOpenChange={setOpen} variant="confirmation">
      <Prompt.Trigger asChild>
        <Button size="small" variant="transparent">
          {t("rules.close.action")}
        </Button>
      </Prompt.Trigger>
      <Prompt.Content>
        <Prompt.Header>
          <Prompt.Title>{t("rules.close.title")}</Prompt.Title>
          <Prompt.Description>{t("rules.close.text")}</Prompt.Description>
        </Prompt.Header>
        <Prompt.Footer>
          <Prompt.Cancel>{t("actions.cancel")}</Prompt.Cancel>
          <Button size="small" isLoading={isPending} onClick={close}>
            {t("rules.close.action")}
          </Button>
        </Prompt.Footer>
      </Prompt.Content>
    </Prompt>
  )
}
