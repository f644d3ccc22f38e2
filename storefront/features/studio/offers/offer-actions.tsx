"use client"

import type { CreatorOffer } from "@http"
import { Ellipsis } from "lucide"
import { useRouter } from "next/navigation"
import { useState, useTransition } from "react"
import { Button } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"
import { Menu } from "@/components/ui/menu"
import { logInPath } from "../api/log-in-path"
import { ArchiveDialog } from "./archive-dialog"
import { changeOfferStatus, type OfferVerb } from "./change-offer-status"

interface OfferActionsProps {
  offer: Pick<CreatorOffer, "id" | "name" | "status" | "missing">
  publicPath: string
}

/** What can be done with an offer from the list: publish or hide at once, the rest in a menu. */
export function OfferActions({ offer, publicPath }: OfferActionsProps) {
  const router = useRouter()
  const [isPending, startTransition] = useTransition()
  const [isAsking, setIsAsking] = useState(false)
  const [message, setMessage] = useState("")
  const editPath = `/studio/offers/${offer.id}`

  function change(verb: OfferVerb) {
    setMessage("")
    startTransition(async () => {
      const result = await changeOfferStatus(offer.id, verb)
      if (result.ok) {
        setIsAsking(false)
        router.refresh()
      } else if (result.reason === "expired") {
        router.push(logInPath("/studio/offers", "expired"))
      } else {
        setIsAsking(false)
        setMessage(result.message)
      }
    })
  }

  const canPublish = offer.status === "draft" || offer.status === "hidden"
  const view = { label: "View page", onSelect: () => window.open(publicPath, "_blank", "noopener") }
  return (
    <div className="flex flex-col items-end gap-1">
      <div className="flex items-center gap-1">
        {canPublish && offer.missing.length === 0 ? (
          <Button
            onClick={() => change("publish")}
            pending={isPending}
            size="small"
            variant="secondary"
          >
            Publish
          </Button>
        ) : null}
        {canPublish && offer.missing.length > 0 ? (
          <Button onClick={() => router.push(editPath)} size="small" variant="secondary">
            Finish
          </Button>
        ) : null}
        {offer.status === "published" ? (
          <Button
            onClick={() => change("hide")}
            pending={isPending}
            size="small"
            variant="secondary"
          >
            Hide
          </Button>
        ) : null}
        <Menu
          items={[
            {
              label: offer.status === "archived" ? "Look at it" : "Edit",
              onSelect: () => router.push(editPath),
            },
            ...(offer.status === "published" ? [view] : []),
            ...(offer.status === "archived"
              ? []
              : [{ label: "Archive…", danger: true, onSelect: () => setIsAsking(true) }]),
          ]}
          trigger={
            <Button aria-label={`More for ${offer.name}`} size="small" variant="quiet">
              <Icon node={Ellipsis} size={18} />
            </Button>
          }
        />
      </div>
      <p aria-live="polite" className="max-w-64 text-end text-bad text-sm empty:hidden">
        {message}
      </p>
      <ArchiveDialog
        isOpen={isAsking}
        isPending={isPending}
        name={offer.name}
        onClose={() => setIsAsking(false)}
        onConfirm={() => change("archive")}
      />
    </div>
  )
}
