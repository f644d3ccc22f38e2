import type { Metadata } from "next"
import Link from "next/link"
import { AccountFrame } from "@/components/shell/account-frame"
import { LogInForm } from "@/components/shell/log-in-form"
import { Notice } from "@/components/ui/notice"
import { logInBuyer } from "@/features/account/actions"
import { safeNext } from "@/lib/session/safe-next"

export const metadata: Metadata = { title: "Log in", robots: { index: false } }

export default async function LogInPage({ searchParams }: PageProps<"/login">) {
  const { next, ended } = await searchParams
  return (
    <AccountFrame
      aside={
        <div className="flex flex-col gap-2">
          <p>
            No password yet? The mail we sent after your purchase has a link that lets you set one.
          </p>
          <p>
            You sell here?{" "}
            <Link className="text-tile-text underline underline-offset-3" href="/studio/login">
              Log in to the studio
            </Link>
          </p>
        </div>
      }
      lead="Use the e-mail you bought with."
      title="Open your library"
    >
      {ended ? (
        <Notice role="status">
          You were signed out after a day. Log in to go on where you were.
        </Notice>
      ) : null}
      <LogInForm action={logInBuyer} next={safeNext(next, "/library")} />
    </AccountFrame>
  )
}
