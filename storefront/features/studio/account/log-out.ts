"use server"

import { redirect } from "next/navigation"
import { clearSession } from "@/lib/session/cookies"

export async function logOut(): Promise<void> {
  await clearSession("creator")
  redirect("/studio/login")
}
