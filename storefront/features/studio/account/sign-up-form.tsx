"use client"

import { type FormEvent, startTransition, useActionState, useEffect, useRef, useState } from "react"
import { Button } from "@/components/ui/button"
import { Field } from "@/components/ui/field"
import { FormMessage } from "@/components/ui/form-message"
import { Input } from "@/components/ui/input"
import { PasswordInput } from "@/components/ui/password-input"
import { HandleField } from "./handle-field"
import { signUp } from "./sign-up"
import { checkSignUp, passwordMin, type SignUpErrors, type SignUpField } from "./sign-up-fields"
import { suggestHandle } from "./suggest-handle"

const initial = {
  values: { display_name: "", handle: "", email: "" },
  errors: {},
  message: null,
}

export function SignUpForm({ site }: { site: string }) {
  const [state, send, isPending] = useActionState(signUp, initial)
  const [fields, setFields] = useState({ ...state.values, password: "" })
  const [isHandleOwn, setIsHandleOwn] = useState(state.values.handle !== "")
  const [errors, setErrors] = useState<SignUpErrors>(state.errors)
  const [attempt, setAttempt] = useState(0)
  const form = useRef<HTMLFormElement>(null)

  useEffect(() => {
    setErrors(state.errors)
    setAttempt((last) => last + 1)
  }, [state])

  // Only after an attempt: typing must not move the focus to the next mistake.
  useEffect(() => {
    if (attempt > 0) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus()
  }, [attempt])

  function change(name: SignUpField, value: string) {
    setFields((last) => ({ ...last, [name]: value }))
    if (errors[name] !== undefined) setErrors(({ [name]: _fixed, ...others }) => others)
  }

  function changeName(value: string) {
    change("display_name", value)
    if (!isHandleOwn) change("handle", suggestHandle(value))
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const found = checkSignUp(fields)
    setErrors(found)
    setAttempt((last) => last + 1)
    if (Object.keys(found).length > 0) return
    const data = new FormData(event.currentTarget)
    startTransition(() => send(data))
  }

  return (
    <form action={send} className="flex flex-col gap-5" noValidate onSubmit={submit} ref={form}>
      <Field error={errors.display_name} id="display_name" label="Your name, as buyers see it">
        <Input
          aria-describedby="display_name-error"
          aria-invalid={errors.display_name !== undefined}
          autoComplete="name"
          id="display_name"
          maxLength={80}
          name="display_name"
          onChange={(event) => changeName(event.target.value)}
          value={fields.display_name}
        />
      </Field>
      <HandleField
        error={errors.handle}
        onChange={(value) => {
          setIsHandleOwn(value !== "")
          change("handle", value)
        }}
        site={site}
        value={fields.handle}
      />
      <Field error={errors.email} id="email" label="E-mail">
        <Input
          aria-describedby="email-error"
          aria-invalid={errors.email !== undefined}
          autoComplete="username"
          id="email"
          inputMode="email"
          name="email"
          onChange={(event) => change("email", event.target.value)}
          type="email"
          value={fields.email}
        />
      </Field>
      <Field
        error={errors.password}
        hint={`At least ${passwordMin} characters. A short sentence is better than a hard word.`}
        id="password"
        label="Password"
      >
        <PasswordInput
          aria-describedby="password-hint password-error"
          aria-invalid={errors.password !== undefined}
          autoComplete="new-password"
          id="password"
          name="password"
          onChange={(event) => change("password", event.target.value)}
          value={fields.password}
        />
      </Field>
      <FormMessage message={state.message} />
      <Button pending={isPending} type="submit" wide>
        Open my studio
      </Button>
    </form>
  )
}
