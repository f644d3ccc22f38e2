"use server"

import type { CreateCreatorBody, CreatorMeResponse } from "@http"
import { updateTag } from "next/cache"
import { redirect } from "next/navigation"
import { ApiError, isStatus } from "@/lib/api/api-error"
import { request } from "@/lib/api/request"
import { tags } from "@/lib/api/tags"
import { writeSession } from "@/lib/session/cookies"
import { normaliseEmail } from "@/lib/session/log-in"
import { checkSignUp, type SignUpErrors, type SignUpFields } from "./sign-up-fields"

export interface SignUpState {
  values: Omit<SignUpFields, "password">
  errors: SignUpErrors
  message: string | null
}

interface Token {
  token?: string
}

/** Registers, makes the creator, and signs in. Safe to send again after any step of it failed. */
export async function signUp(_last: SignUpState, form: FormData): Promise<SignUpState> {
  const fields = readFields(form)
  const { password, ...values } = fields
  const errors = checkSignUp(fields)
  if (Object.keys(errors).length > 0) return { values, errors, message: null }

  try {
    const token = await identify(values.email, password)
    if (token === null) {
      const email =
        "An account with this e-mail exists already. Log in, or use the password of that account here."
      return { values, errors: { email }, message: null }
    }
    const { handle, display_name } = values
    const body: CreateCreatorBody = { handle, display_name }
    const path = "/creator/creators"
    await request<CreatorMeResponse>({ path, method: "POST", body, token })
    await signIn(token)
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    if (/handle/i.test(error.message) && error.status < 500) {
      return { values, errors: { handle: error.message }, message: null }
    }
    return { values, errors: {}, message: error.message }
  }
  updateTag(tags.creators)
  updateTag(tags.creator(values.handle))
  redirect("/studio")
}

/** A token for this e-mail: of a new identity, or of the existing one when the password is its own. */
async function identify(email: string, password: string): Promise<string | null> {
  const body = { email, password }
  try {
    const path = "/auth/creator/emailpass/register"
    const { token } = await request<Token>({ path, method: "POST", body })
    return token ?? null
  } catch (error) {
    if (!isStatus(error, 401)) throw error
  }
  try {
    const { token } = await request<Token>({
      path: "/auth/creator/emailpass",
      method: "POST",
      body,
    })
    return token ?? null
  } catch (error) {
    if (isStatus(error, 401)) return null
    throw error
  }
}

/** The token from registering knows no creator; the refreshed one does. */
async function signIn(actorless: string): Promise<void> {
  const path = "/auth/token/refresh"
  const { token } = await request<Token>({ path, method: "POST", token: actorless })
  await writeSession("creator", token ?? actorless)
}

function readFields(form: FormData): SignUpFields {
  const text = (name: string) => String(form.get(name) ?? "")
  return {
    display_name: text("display_name").trim(),
    handle: text("handle").trim().toLowerCase(),
    email: normaliseEmail(text("email")),
    password: text("password"),
  }
}
