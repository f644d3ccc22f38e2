"use client"

import { useActionState } from "react"
import { Field } from "@/components/ui/field"
import { FormMessage } from "@/components/ui/form-message"
import { Input } from "@/components/ui/input"
import { PasswordInput } from "@/components/ui/password-input"
import { SubmitButton } from "@/components/ui/submit-button"

export interface LogInAnswer {
  message?: string
  email?: string
}

interface LogInFormProps {
  /** A server action; a buyer's and a creator's differ, the form does not. */
  action: (previous: LogInAnswer, form: FormData) => Promise<LogInAnswer>
  next?: string
}

export function LogInForm({ action, next }: LogInFormProps) {
  const [answer, submit] = useActionState<LogInAnswer, FormData>(action, {})
  return (
    <form action={submit} className="flex flex-col gap-4">
      {next ? <input name="next" type="hidden" value={next} /> : null}
      <Field id="email" label="E-mail">
        <Input
          autoComplete="username"
          defaultValue={answer.email}
          id="email"
          maxLength={254}
          name="email"
          required
          type="email"
        />
      </Field>
      <Field id="password" label="Password">
        <PasswordInput
          aria-invalid={Boolean(answer.message)}
          autoComplete="current-password"
          id="password"
          maxLength={200}
          name="password"
          required
        />
      </Field>
      <FormMessage message={answer.message} />
      <SubmitButton wide>Log in</SubmitButton>
    </form>
  )
}
