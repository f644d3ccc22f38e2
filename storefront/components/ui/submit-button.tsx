"use client"

import type { ComponentProps } from "react"
import { useFormStatus } from "react-dom"
import { Button } from "./button"

/** The button of a form with a server action: pending while that form is on its way. */
export function SubmitButton(props: Omit<ComponentProps<typeof Button>, "type" | "pending">) {
  const { pending } = useFormStatus()
  return <Button {...props} pending={pending} type="submit" />
}
