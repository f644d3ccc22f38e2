import { Button, Label, Prompt, Textarea, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { AdminCreator } from "../../lib/http"
import { useCreatorDecision } from "../_lib/use-creators"

/** Suspends an active creator, reinstates a suspended one. Neither goes without a reason. */
export const DecisionPrompt = ({ creator }: { creator: AdminCreator }) => {
  const { t } = useTranslation("tessera")
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState("")
  const decision = creator.status === "active" ? "suspend" : "reinstate"
  const { mutate, isPending } = useCreatorDecision(creator.id, decision)
  const name = creator.display_name

  const decide = () =>
    mutate(
      { reason: reason.trim() },
      {
        onSuccess: () => {
          setOpen(false)
          setReason("")
          toast.success(t(`${decision}.done`, { name }))
        },
        onError: (error) => toast.error(error.message),
      },
    )

  return (
    <Prompt
      open={isOpen}
      onOpenChange={setOpen}
      variant={decision === "suspend" ? "danger" : "confirmation"}
    >
      <Prompt.Trigger asChild>
        <Button size="small" variant={decision === "suspend" ? "danger" : "secondary"}>
          {t(`${decision}.action`)}
        </Button>
      </Prompt.Trigger>
      <Prompt.Content>
        <Prompt.Header>
          <Prompt.Title>{t(`${decision}.title`, { name })}</Prompt.Title>
          <Prompt.Description>{t(`${decision}.text`)}</Prompt.Description>
        </Prompt.Header>
        <div className="flex flex-col gap-y-2 px-6 pt-4">
          <Label htmlFor="decision-reason" size="small" weight="plus">
            {t("reason.label")}
          </Label>
          <Textarea
            id="decision-reason"
            value={reason}
            maxLength={500}
            rows={3}
            placeholder={t("reason.placeholder")}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
        <Prompt.Footer>
          <Prompt.Cancel>{t("actions.cancel")}</Prompt.Cancel>
          <Button
            size="small"
            variant={decision === "suspend" ? "danger" : "primary"}
            disabled={reason.trim().length < 3}
            isLoading={isPending}
            onClick={decide}
          >
            {t(`${decision}.action`)}
          </Button>
        </Prompt.Footer>
      </Prompt.Content>
    </Prompt>
  )
}
