"use client"

import type { CreatorOffer } from "@http"
import { Circle, ExternalLink } from "lucide"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { buttonStyles } from "@/components/ui/button-styles"
import { Card } from "@/components/ui/card"
import { Icon } from "@/components/ui/icon"
import { ArchiveDialog } from "./archive-dialog"
import { StatusBadge } from "./status-badge"
import type { OfferEditor } from "./use-offer-editor"

/** Where the offer stands, what it still lacks, and the rarer things that can be done with it. */
export function StatusCard({ editor, handle }: { editor: OfferEditor; handle: string }) {
  const { offer } = editor
  const [isAsking, setIsAsking] = useState(false)
  const status = offer?.status ?? "draft"
  const isLive = status === "published"

  return (
    <Card className="flex flex-col gap-4 p-4 sm:p-5">
      <div className="flex items-center justify-between gap-3">
        <h2 className="font-semibold">Status</h2>
        <StatusBadge status={status} />
      </div>
      <p className="text-ink-soft text-sm">{explanations[status]}</p>
      {offer !== null && !isLive && status !== "archived" ? <Missing offer={offer} /> : null}
      {offer === null || status === "archived" ? null : (
        <div className="flex flex-wrap gap-2 border-line border-t pt-4">
          {isLive ? (
            <>
              <a
                className={buttonStyles({ variant: "secondary", size: "small" })}
                href={`/${handle}/${offer.slug}`}
                rel="noreferrer"
                target="_blank"
              >
                <Icon node={ExternalLink} size={16} />
                View page
              </a>
              <Button
                disabled={editor.task !== null}
                onClick={() => editor.changeStatus("hide")}
                pending={editor.task === "hide"}
                size="small"
                variant="secondary"
              >
                Hide
              </Button>
            </>
          ) : null}
          <Button onClick={() => setIsAsking(true)} size="small" variant="danger">
            Archive…
          </Button>
        </div>
      )}
      <ArchiveDialog
        isOpen={isAsking}
        isPending={editor.task === "archive"}
        name={offer?.name ?? ""}
        onClose={() => setIsAsking(false)}
        onConfirm={() => {
          editor.forget()
          editor.changeStatus("archive")
        }}
      />
    </Card>
  )
}

const explanations: Record<CreatorOffer["status"], string> = {
  draft: "Only you see it.",
  published: "It is on your page and can be bought. What you save here, buyers see at once.",
  hidden: "It is off your page and cannot be bought. Buyers keep what they have.",
  archived: "It cannot be changed or sold any more. Buyers keep what they have.",
}

function Missing({ offer }: { offer: CreatorOffer }) {
  if (offer.missing.length === 0) {
    return <p className="text-good text-sm">Nothing is missing: it can be published.</p>
  }
  return (
    <div className="text-sm" id="missing">
      <p className="font-medium">Before it can be published</p>
      <ul className="mt-2 flex flex-col gap-2">
        {offer.missing.map(({ field, message }) => (
          <li className="flex gap-2 text-ink-soft" key={`${field}/${message}`}>
            <Icon className="mt-1 text-wait" node={Circle} size={12} />
            {message}
          </li>
        ))}
      </ul>
    </div>
  )
}
