import Link from "next/link"
import type { ReactNode } from "react"
import { Wordmark } from "@/components/shell/wordmark"
import { Button } from "@/components/ui/button"
import { logOutBuyer } from "@/features/account/actions"
import { readSession } from "@/lib/session/cookies"

export default async function LibraryLayout({ children }: { children: ReactNode }) {
  const signedIn = Boolean(await readSession("buyer"))
  return (
    <>
      <header className="mx-auto flex h-16 w-full max-w-3xl items-center justify-between px-4 sm:px-6">
        <Link className="inline-flex rounded-sm" href="/" prefetch={false}>
          <Wordmark />
        </Link>
        {signedIn ? (
          <form action={logOutBuyer}>
            <Button size="small" type="submit" variant="quiet">
              Log out
            </Button>
          </form>
        ) : null}
      </header>
      <main className="mx-auto w-full max-w-3xl flex-1 pb-16">{children}</main>
    </>
  )
}
