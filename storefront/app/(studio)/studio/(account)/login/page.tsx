import type { Metadata } from "next"
import Link from "next/link"
import { redirect } from "next/navigation"
import { AccountFrame } from "@/components/shell/account-frame"
import { LogInForm } from "@/components/shell/log-in-form"
import { Notice } from "@/components/ui/notice"
import { logIn } from "@/features/studio/account/log-in"
import { studioNext } from "@/features/studio/account/studio-next"
import { readCreatorSession } from "@/features/studio/api/read-creator-session"

export const metadata: Metadata = { title: "Log in to your studio", robots: { index: false } }

interface LogInPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function LogInPage({ searchParams }: LogInPageProps) {
  const query = await searchParams
  const next = studioNext(query.next)
  const session = await readCreatorSession()
  if (session.state === "in") redirect(next)
  const isSuspended = session.state === "suspended"

  return (
    <AccountFrame
      aside={
        <>
          New here?{" "}
          <Link className="text-tile-text underline underline-offset-3" href="/studio/signup">
            Open a studio
          </Link>
        </>
      }
      title="Log in to your studio"
    >
      {isSuspended ? (
        <Notice title="This studio is suspended" tone="bad">
          Its offers are not on sale; the money in its wallet is still counted as its creator’s.
          Write to the people who run this site to learn why.
        </Notice>
      ) : null}
      {!isSuspended && query.reason === "expired" ? (
        <Notice title="Your session has ended" tone="wait">
          Log in again and you are back where you were.
        </Notice>
      ) : null}
      <LogInForm action={logIn} next={next} />
    </AccountFrame>
  )
}
