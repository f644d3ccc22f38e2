import { Button, Drawer, Hint, Input, Label, Textarea, toast } from "@medusajs/ui"
import { useDeferredValue, useMemo, useState } from "react"
import { useTranslation } from "react-i18next"
import { emptyDraft, type RuleDraft, toRule } from "../_lib/rule-draft"
import { useOpenRule } from "../_lib/use-commission-rules"
import { RulePreview } from "./rule-preview"
import { RuleTargetFields } from "./rule-target-fields"

/** A new rule with what it would change beside it. */
export const NewRuleDrawer = ({ kinds }: { kinds: string[] }) => {
  const { t } = useTranslation("tessera")
  const [isOpen, setOpen] = useState(false)
  const [draft, setDraft] = useState(emptyDraft)
  const [reason, setReason] = useState("")
  const { mutate, isPending } = useOpenRule()
  const rule = useMemo(() => toRule(draft), [draft])
  const previewed = useDeferredValue(rule)

  const change = (changes: Partial<RuleDraft>) => setDraft((before) => ({ ...before, ...changes }))
  const show = (next: boolean) => {
    setOpen(next)
    setDraft(emptyDraft)
    setReason("")
  }
  const save = () => {
    if (!rule) return
    mutate(
      { ...rule, reason: reason.trim() },
      {
        onSuccess: () => {
          show(false)
          toast.success(t("rules.form.done"))
        },
        onError: (error) => toast.error(error.message),
      },
    )
  }

  return (
    <Drawer open={isOpen} onOpenChange={show}>
      <Drawer.Trigger asChild>
        <Button size="small" variant="secondary">
          {t("rules.form.action")}
        </Button>
      </Drawer.Trigger>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{t("rules.form.action")}</Drawer.Title>
          <Drawer.Description>{t("rules.past")}</Drawer.Description>
        </Drawer.Header>
        <Drawer.Body className="flex flex-col gap-y-4 overflow-y-auto">
          <RuleTargetFields draft={draft} kinds={kinds} onChange={change} />
          <RuleAmountFields draft={draft} onChange={change} />
          <div className="flex flex-col gap-y-2">
            <Label htmlFor="rule-reason" size="small" weight="plus">
              {t("reason.label")}
            </Label>
            <Textarea
              id="rule-reason"
              value={reason}
              maxLength={500}
              rows={2}
              placeholder={t("reason.placeholder")}
              onChange={(event) => setReason(event.target.value)}
            />
          </div>
          <RulePreview rule={previewed} />
        </Drawer.Body>
        <Drawer.Footer>
          <Drawer.Close asChild>
            <Button size="small" variant="secondary">
              {t("actions.cancel")}
            </Button>
          </Drawer.Close>
          <Button
            size="small"
            disabled={rule === null || reason.trim().length < 3}
            isLoading={isPending}
            onClick={save}
          >
            {t("rules.form.save")}
          </Button>
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  )
}

interface RuleAmountFieldsProps {
  draft: RuleDraft
  onChange: (changes: Partial<RuleDraft>) => void
}

/** The rate, and for one currency also a fixed part and bounds. */
const RuleAmountFields = ({ draft, onChange }: RuleAmountFieldsProps) => {
  const { t } = useTranslation("tessera")
  const field = (name: Exclude<keyof RuleDraft, "scope" | "scope_id">) => ({
    id: `rule-${name}`,
    value: draft[name],
    onValue: (value: string) => onChange({ [name]: value }),
  })
  return (
    <>
      <Field {...field("rate")} label={t("rules.form.rate")} inputMode="decimal" />
      <Field
        {...field("currency_code")}
        label={t("rules.form.currency")}
        hint={t("rules.form.currencyHint")}
        maxLength={3}
      />
      {draft.currency_code.trim().length === 3 && (
        <div className="grid grid-cols-3 gap-x-3">
          <Field {...field("fixed")} label={t("rules.form.fixed")} inputMode="decimal" />
          <Field {...field("min")} label={t("rules.form.min")} inputMode="decimal" />
          <Field {...field("max")} label={t("rules.form.max")} inputMode="decimal" />
        </div>
      )}
      <Field
        {...field("starts")}
        label={t("rules.form.starts")}
        hint={t("rules.form.startsHint")}
        type="datetime-local"
      />
    </>
  )
}

interface FieldProps {
  id: string
  label: string
  value: string
  hint?: string
  type?: string
  inputMode?: "decimal"
  maxLength?: number
  onValue: (value: string) => void
}

const Field = ({ id, label, hint, onValue, ...input }: FieldProps) => (
  <div className="flex flex-col gap-y-2">
    <Label htmlFor={id} size="small" weight="plus">
      {label}
    </Label>
    <Input id={id} size="small" {...input} onChange={(event) => onValue(event.target.value)} />
    {hint && <Hint>{hint}</Hint>}
  </div>
)
