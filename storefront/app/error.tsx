"use client"

import { MessagePage } from "@/components/shell/message-page"
import { Button } from "@/components/ui/button"

/** Shown when a page could not be made: most often the backend is starting or away. */
export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  return (
    <main className="flex-1">
      <MessagePage
        actions={<Button onClick={() => window.location.reload()}>Try again</Button>}
        title="This page could not be loaded"
      >
        <p>The fault is ours or the connection's. Nothing you bought or paid is lost.</p>
        {error.digest ? (
          <p className="text-ink-faint text-sm">
            If you write to us, mention <code className="font-mono">{error.digest}</code>.
          </p>
        ) : null}
      </MessagePage>
    </main>
  )
}
