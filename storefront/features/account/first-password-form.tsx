"use client"

import { useActionState } from "react"
import { describedBy } from "@/components/ui/control-styles"
import { Field } from "@/components/ui/field"
import { PasswordInput } from "@/components/ui/password-input"
import { SubmitButton } from "@/components/ui/submit-button"
import { type AccountAnswer, setFirstPassword } from "./actions"

const HINT = "At least 8 characters. A few words are easy to keep in mind."

export function FirstPasswordForm({ token, email }: { token: string; email: string }) {
  const [answer, submit] = useActionState<AccountAnswer, FormData>(setFirstPassword, {})
  return (
    <form action={submit} className="flex flex-col gap-4">
      <input name="token" type="hidden" value={token} />
      {/* Tells password managers whose password this is. */}
      <input autoComplete="username" hidden name="email" readOnly value={email} />
      <Field error={answer.message} hint={HINT} id="password" label="New password">
        <PasswordInput
          aria-describedby={describedBy("password", { hint: HINT, error: answer.message })}
          aria-invalid={Boolean(answer.message)}
          autoComplete="new-password"
          id="password"
          maxLength={200}
          minLength={8}
          name="password"
          required
        />
      </Field>
      <SubmitButton wide>Set password and open library</SubmitButton>
    </form>
  )
}
