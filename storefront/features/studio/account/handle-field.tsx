import { Check, Circle } from "lucide"
import { Field } from "@/components/ui/field"
import { Icon } from "@/components/ui/icon"
import { Input } from "@/components/ui/input"
import { cx } from "@/lib/cx"
import { handleRules } from "./handle-rules"

interface HandleFieldProps {
  value: string
  site: string
  error: string | undefined
  onChange: (value: string) => void
}

/** The public address, as it will look, with its rules ticked while they are met. */
export function HandleField({ value, site, error, onChange }: HandleFieldProps) {
  const hint = (
    <span className="flex flex-col gap-2">
      <span className="break-all font-mono text-sm">
        {site}/<span className="text-tile-text">{value === "" ? "your-name" : value}</span>
      </span>
      <span className="flex flex-col gap-1">
        {handleRules.map((rule) => {
          const isMet = rule.holds(value)
          return (
            <span
              className={cx("flex items-center gap-2", isMet ? "text-good" : "text-ink-faint")}
              key={rule.key}
            >
              <Icon node={isMet ? Check : Circle} size={14} />
              {rule.label}
              <span className="sr-only">{isMet ? "(met)" : "(not met yet)"}</span>
            </span>
          )
        })}
      </span>
    </span>
  )
  return (
    <Field error={error} hint={hint} id="handle" label="Your address">
      <Input
        aria-describedby="handle-error handle-hint"
        aria-invalid={error !== undefined}
        autoCapitalize="none"
        autoComplete="off"
        id="handle"
        maxLength={30}
        name="handle"
        onChange={(event) => onChange(event.target.value.toLowerCase().replace(/\s/g, "-"))}
        spellCheck={false}
        value={value}
      />
    </Field>
  )
}
