import Link from "next/link"
import { buttonStyles } from "@/components/ui/button-styles"
import { EmptyState } from "@/components/ui/empty-state"
import { Mosaic } from "@/components/ui/mosaic"

export function LibraryEmpty({ q }: { q: string }) {
  if (q) {
    return (
      <EmptyState
        action={
          <Link className={buttonStyles({ variant: "secondary" })} href="/library">
            Show everything
          </Link>
        }
        title={`Nothing matches "${q}"`}
      >
        Try a word of the offer's name, or the creator's name.
      </EmptyState>
    )
  }
  return (
    <EmptyState
      action={
        <Link className={buttonStyles({})} href="/">
          Find a creator
        </Link>
      }
      example={
        <div className="flex items-center gap-4 rounded-card border border-line bg-surface p-4 text-start">
          <Mosaic className="size-14 rounded-control" columns={5} rows={5} seed="example" />
          <div>
            <p className="font-medium">Excel for analysts</p>
            <p className="text-ink-soft text-sm">Rahul · bought 3 Nov · 3 files</p>
          </div>
        </div>
      }
      title="Your library is empty"
    >
      What you buy with this e-mail appears here, ready to open.
    </EmptyState>
  )
}
