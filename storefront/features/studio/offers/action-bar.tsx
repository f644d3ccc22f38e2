"use client"

import { Button } from "@/components/ui/button"
import { FormMessage } from "@/components/ui/form-message"
import type { OfferEditor } from "./use-offer-editor"

/** Save and publish: under the thumb on phones, beside the form on a desk. */
export function ActionBar({ editor }: { editor: OfferEditor }) {
  const { offer, task, isDirty, uploads, notice } = editor
  const isLive = offer?.status === "published"
  if (offer?.status === "archived") return null

  return (
    <div className="fixed inset-x-0 bottom-[calc(64px+env(safe-area-inset-bottom))] z-10 flex flex-col gap-3 border-line border-t bg-surface px-4 py-3 lg:static lg:z-auto lg:border-0 lg:bg-transparent lg:p-0">
      <FormMessage message={notice?.text} {...(notice === null ? {} : { tone: notice.tone })} />
      <div className="flex gap-2 lg:flex-col-reverse">
        <Button
          className="flex-1 lg:flex-none"
          disabled={task !== null || (offer !== null && !isDirty)}
          pending={task === "save"}
          type="submit"
          variant={isLive ? "primary" : "secondary"}
        >
          {offer === null || offer.status === "draft" ? "Save draft" : "Save changes"}
        </Button>
        {isLive ? null : (
          <Button
            aria-describedby="publish-hint"
            className="flex-1 lg:flex-none"
            disabled={task !== null || uploads.isBusy}
            onClick={() => editor.changeStatus("publish")}
            pending={task === "publish"}
          >
            Publish offer
          </Button>
        )}
      </div>
      <p className="hidden text-ink-faint text-sm lg:block" id="publish-hint">
        {hint(editor)}
      </p>
    </div>
  )
}

function hint({ uploads, isDirty, offer }: OfferEditor): string {
  if (uploads.isBusy) return "It can be published when the files have arrived."
  if (isDirty) return "You have unsaved changes."
  return offer === null ? "" : "Everything is saved."
}
