"use server"

import type { ActivateBody, ActivatedResponse } from "@http"
import { redirect } from "next/navigation"
import { ApiError } from "@/lib/api/api-error"
import { request } from "@/lib/api/request"
import { clearSession, writeSession } from "@/lib/session/cookies"
import { logIn } from "@/lib/session/log-in"
import { safeNext } from "@/lib/session/safe-next"

export interface AccountAnswer {
  message?: string
  /** What was typed and may be shown again: never the password. */
  email?: string
}

const text = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === "string" ? value.slice(0, 500) : ""
}

export async function logInBuyer(_previous: AccountAnswer, form: FormData): Promise<AccountAnswer> {
  const email = text(form, "email")
  const password = text(form, "password")
  if (!email.trim() || !password) return { email, message: "Type your e-mail and your password." }
  const message = await logIn({ actor: "buyer", email, password })
  if (message) return { email, message }
  redirect(safeNext(form.get("next"), "/library"))
}

export async function logOutBuyer(): Promise<void> {
  await clearSession("buyer")
  redirect("/login")
}

const PASSWORD_MIN = 8
const TOKEN = /^[A-Za-z0-9._~-]{1,2000}$/

export async function setFirstPassword(
  _previous: AccountAnswer,
  form: FormData,
): Promise<AccountAnswer> {
  const password = text(form, "password")
  const token = form.get("token")
  if (password.length < PASSWORD_MIN) {
    return { message: `Use at least ${PASSWORD_MIN} characters.` }
  }
  if (typeof token !== "string" || !TOKEN.test(token)) {
    return { message: "This link is damaged. Open it from the mail again." }
  }
  const body: ActivateBody = { password }
  try {
    const answer = await request<ActivatedResponse>({
      path: `/store/activations/${encodeURIComponent(token)}`,
      method: "POST",
      body,
    })
    await writeSession("buyer", answer.token)
  } catch (error) {
    if (error instanceof ApiError) return { message: error.message }
    throw error
  }
  redirect("/library")
}
