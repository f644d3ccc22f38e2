import type { Metadata } from "next"
import Link from "next/link"
import { redirect } from "next/navigation"
import { SignUpForm } from "@/features/studio/account/sign-up-form"
import { readCreatorSession } from "@/features/studio/api/read-creator-session"
import { env } from "@/lib/env"

export const metadata: Metadata = {
  title: "Open a studio",
  description: "Sell files and links under your own address, and see every cent of it.",
}

export default async function SignUpPage() {
  const session = await readCreatorSession()
  if (session.state === "in") redirect("/studio")

  return (
    <>
      <div className="flex flex-col gap-2">
        <h1 className="font-semibold text-2xl">Open your studio</h1>
        <p className="text-ink-soft">
          A page of your own, in a minute. It costs nothing until you sell.
        </p>
      </div>
      <SignUpForm site={env.storefrontUrl().replace(/^https?:\/\//, "")} />
      <p className="text-ink-soft text-sm">
        Already selling?{" "}
        <Link className="text-tile-text underline underline-offset-3" href="/studio/login">
          Log in
        </Link>
      </p>
    </>
  )
}
