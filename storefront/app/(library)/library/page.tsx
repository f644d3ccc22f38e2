import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { Suspense } from "react"
import { Skeleton } from "@/components/ui/skeleton"
import { libraryAddress } from "@/features/library/library-address"
import { LibraryList } from "@/features/library/library-list"
import { LibrarySearch } from "@/features/library/library-search"
import { readSession } from "@/lib/session/cookies"

export const metadata: Metadata = { title: "Library", robots: { index: false } }

const one = (value: string | string[] | undefined): string =>
  (Array.isArray(value) ? value[0] : value) ?? ""

export default async function LibraryPage({ searchParams }: PageProps<"/library">) {
  const query = await searchParams
  const q = one(query.q).trim().slice(0, 100)
  const cursor = one(query.cursor) || null
  const token = await readSession("buyer")
  if (!token) redirect(`/login?next=${encodeURIComponent(libraryAddress(q, null))}`)
  const loading = (
    <div className="flex flex-col gap-4">
      <Skeleton className="h-48" />
      <Skeleton className="h-48" />
    </div>
  )
  return (
    <div className="flex flex-col gap-5 px-4 sm:px-6">
      <h1 className="font-semibold text-2xl">Library</h1>
      <LibrarySearch q={q} />
      <Suspense fallback={loading} key={libraryAddress(q, cursor)}>
        <LibraryList cursor={cursor} q={q} token={token} />
      </Suspense>
    </div>
  )
}
