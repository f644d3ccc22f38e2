import { Input, Label, Select } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { AdminCommissionRule } from "../../lib/http"
import type { RuleDraft } from "../_lib/rule-draft"
import { useCreator, useCreators } from "../_lib/use-creators"

const scopes = ["platform", "kind", "creator", "offer"] as const

interface RuleTargetFieldsProps {
  draft: RuleDraft
  kinds: string[]
  onChange: (changes: Partial<RuleDraft>) => void
}

/** Whom a rule is for: everybody, a kind, a creator, or one of a creator's offers. */
export const RuleTargetFields = ({ draft, kinds, onChange }: RuleTargetFieldsProps) => {
  const { t } = useTranslation("tessera")
  const [creator_id, setCreator] = useState("")
  const choose = (scope: AdminCommissionRule["scope"]) => {
    setCreator("")
    onChange({ scope, scope_id: "" })
  }
  const chooseCreator = (id: string) => {
    setCreator(id)
    onChange({ scope_id: draft.scope === "creator" ? id : "" })
  }
  return (
    <>
      <Choice
        label={t("rules.for")}
        value={draft.scope}
        options={scopes.map((scope) => [scope, t(`rules.scopes.${scope}`)])}
        onChange={(value) => choose(value as AdminCommissionRule["scope"])}
      />
      {draft.scope === "kind" && (
        <Choice
          label={t("rules.scopes.kind")}
          value={draft.scope_id}
          options={kinds.map((kind) => [kind, t(`kinds.${kind}`, kind)])}
          onChange={(scope_id) => onChange({ scope_id })}
        />
      )}
      {(draft.scope === "creator" || draft.scope === "offer") && (
        <CreatorChoice value={creator_id} onChange={chooseCreator} />
      )}
      {draft.scope === "offer" && creator_id !== "" && (
        <OfferChoice
          creator_id={creator_id}
          value={draft.scope_id}
          onChange={(scope_id) => onChange({ scope_id })}
        />
      )}
    </>
  )
}

interface ChoiceProps {
  label: string
  value: string
  options: (readonly [value: string, label: string])[]
  onChange: (value: string) => void
}

const Choice = ({ label, value, options, onChange }: ChoiceProps) => {
  const { t } = useTranslation("tessera")
  return (
    <div className="flex flex-col gap-y-2">
      <Label size="small" weight="plus">
        {label}
      </Label>
      <Select value={value} onValueChange={onChange}>
        <Select.Trigger aria-label={label}>
          <Select.Value placeholder={t("rules.form.choose")} />
        </Select.Trigger>
        <Select.Content>
          {options.map(([option, text]) => (
            <Select.Item key={option} value={option}>
              {text}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    </div>
  )
}

type PickProps = Pick<ChoiceProps, "value" | "onChange">

const CreatorChoice = ({ value, onChange }: PickProps) => {
  const { t } = useTranslation("tessera")
  const [q, setQ] = useState("")
  const { data } = useCreators({ limit: 50, offset: 0, ...(q.trim() && { q: q.trim() }) })
  return (
    <>
      <Input
        type="search"
        size="small"
        value={q}
        maxLength={100}
        placeholder={t("rules.form.find")}
        aria-label={t("rules.form.find")}
        onChange={(event) => setQ(event.target.value)}
      />
      <Choice
        label={t("fields.creator")}
        value={value}
        options={(data?.creators ?? []).map((creator) => [
          creator.id,
          `${creator.display_name} /${creator.handle}`,
        ])}
        onChange={onChange}
      />
    </>
  )
}

const OfferChoice = ({ creator_id, value, onChange }: PickProps & { creator_id: string }) => {
  const { t } = useTranslation("tessera")
  const { data } = useCreator(creator_id)
  const offers = data?.creator.offers ?? []
  return (
    <Choice
      label={t("fields.offer")}
      value={value}
      options={offers.map((offer) => [offer.id, offer.name])}
      onChange={onChange}
    />
  )
}
