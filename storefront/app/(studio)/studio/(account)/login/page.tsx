import type { Metadata } from "next"
import Link from "next/link"
import { redirect } from "next/navigation"
import { Notice } from "@/components/ui/notice"
import { LogInForm } from "@/features/studio/account/log-in-form"
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
    <>
      <div className="flex flex-col gap-2">
        <h1 className="font-semibold text-2xl">Welcome back</h1>
        <p className="text-ink-soft">Log in to your studio.</p>
      </div>
      {isSuspended ? (
        <Notice title="This studio is suspended" tone="bad">
          Your offers are not on sale and your wallet is safe. Write to the people who run this site
          to learn why; you can log in with another account below.
        </Notice>
      ) : null}
      {!isSuspended && query.reason === "expired" ? (
        <Notice title="Your session has ended" tone="wait">
          Log in again and you are back where you were.
        </Notice>
      ) : null}
      <LogInForm next={next} />
      <p className="text-ink-soft text-sm">
        New here?{" "}
        <Link className="text-tile-text underline underline-offset-3" href="/studio/signup">
          Open a studio
        </Link>
      </p>
    </>
  )
}
