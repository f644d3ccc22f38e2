"use client"

import { useRouter } from "next/navigation"
import { startTransition } from "react"
import { Button } from "@/components/ui/button"

interface ErrorPageProps {
  error: Error & { digest?: string }
  reset: () => void
}

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  const router = useRouter()
  function retry() {
    startTransition(() => {
      router.refresh()
      reset()
    })
  }
  return (
    <div
      className="mx-auto flex w-full max-w-md flex-col items-start gap-4 px-4 py-16"
      role="alert"
    >
      <h1 className="font-semibold text-2xl">This page could not be loaded</h1>
      <p className="text-ink-soft">
        The server did not answer as it should. Your offers and your money are where they were.
      </p>
      <Button onClick={retry}>Try again</Button>
      {error.digest === undefined ? null : (
        <p className="text-ink-faint text-sm">
          If it stays, tell support this code: <code className="font-mono">{error.digest}</code>
        </p>
      )}
    </div>
  )
}
