"use client"

import { type FormEvent, startTransition, useActionState } from "react"
import { Button } from "@/components/ui/button"
import { Field } from "@/components/ui/field"
import { FormMessage } from "@/components/ui/form-message"
import { Input } from "@/components/ui/input"
import { logIn } from "./log-in"

export function LogInForm({ next }: { next: string }) {
  const [state, send, isPending] = useActionState(logIn, { message: null, email: "" })

  // Sent by hand, because React empties a form after its action; without script the form posts itself.
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    startTransition(() => send(form))
  }

  return (
    <form action={send} className="flex flex-col gap-5" noValidate onSubmit={submit}>
      <input name="next" type="hidden" value={next} />
      <Field id="email" label="E-mail">
        <Input
          autoComplete="username"
          autoFocus
          defaultValue={state.email}
          id="email"
          inputMode="email"
          name="email"
          type="email"
        />
      </Field>
      <Field id="password" label="Password">
        <Input autoComplete="current-password" id="password" name="password" type="password" />
      </Field>
      <FormMessage message={state.message} />
      <Button pending={isPending} type="submit" wide>
        Log in
      </Button>
    </form>
  )
}
