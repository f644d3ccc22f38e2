"use client"

import { Eye, EyeOff } from "lucide"
import { type ComponentProps, useState } from "react"
import { Icon } from "./icon"
import { Input } from "./input"

/** A password that can be looked at, which spares typing it twice. */
export function PasswordInput(props: Omit<ComponentProps<typeof Input>, "type">) {
  const [shown, setShown] = useState(false)
  return (
    <span className="relative block">
      <Input {...props} className="pe-12" type={shown ? "text" : "password"} />
      <button
        aria-label="Show password"
        aria-pressed={shown}
        className="absolute inset-y-0 end-0 grid w-12 place-items-center rounded-control text-ink-faint hover:text-ink"
        onClick={() => setShown(!shown)}
        type="button"
      >
        <Icon node={shown ? EyeOff : Eye} />
      </button>
    </span>
  )
}
