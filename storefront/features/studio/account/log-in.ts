"use server"

import { redirect } from "next/navigation"
import type { LogInAnswer } from "@/components/shell/log-in-form"
import { logIn as logInAs } from "@/lib/session/log-in"
import { studioNext } from "./studio-next"

/** The log-in form. Goes on to `next`, which can only be a page of the studio. */
export async function logIn(_last: LogInAnswer, form: FormData): Promise<LogInAnswer> {
  const email = String(form.get("email") ?? "").slice(0, 254)
  const password = String(form.get("password") ?? "")
  if (email.trim() === "" || password === "") {
    return { email, message: "Fill in your e-mail and your password." }
  }
  const message = await logInAs({ actor: "creator", email, password })
  if (message !== null) return { email, message }
  redirect(studioNext(form.get("next")))
}
