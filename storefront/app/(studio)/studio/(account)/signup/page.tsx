import type { Metadata } from "next"
import Link from "next/link"
import { redirect } from "next/navigation"
import { AccountFrame } from "@/components/shell/account-frame"
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
    <AccountFrame
      aside={
        <>
          Already selling?{" "}
          <Link className="text-tile-text underline underline-offset-3" href="/studio/login">
            Log in
          </Link>
        </>
      }
      lead="A page of your own, in a minute. It costs nothing until you sell."
      title="Open your studio"
    >
      <SignUpForm site={env.storefrontUrl().replace(/^https?:\/\//, "")} />
    </AccountFrame>
  )
}
