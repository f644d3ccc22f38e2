import type { ComponentProps, ReactNode } from "react"

interface CheckboxProps extends Omit<ComponentProps<"input">, "type" | "className"> {
  id: string
  label: ReactNode
}

export function Checkbox({ id, label, ...rest }: CheckboxProps) {
  return (
    <div className="flex items-start gap-3">
      <input
        {...rest}
        className="mt-0.5 size-5 shrink-0 rounded-sm accent-(--tile)"
        id={id}
        type="checkbox"
      />
      <label className="text-sm" htmlFor={id}>
        {label}
      </label>
    </div>
  )
}
