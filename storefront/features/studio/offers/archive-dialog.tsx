"use client"

import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"

interface ArchiveDialogProps {
  name: string
  isOpen: boolean
  isPending: boolean
  onClose: () => void
  onConfirm: () => void
}

/** Archiving cannot be undone, so it is the one change that asks first. */
export function ArchiveDialog({ name, isOpen, isPending, onClose, onConfirm }: ArchiveDialogProps) {
  return (
    <Dialog
      description={
        <>
          “{name}” leaves your page for good and cannot be sold again. People who bought it keep
          what they bought. To take it away only for a while, hide it instead.
        </>
      }
      onClose={onClose}
      open={isOpen}
      title="Archive this offer?"
    >
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onClose} variant="secondary">
          Keep it
        </Button>
        <Button onClick={onConfirm} pending={isPending} variant="danger">
          Archive for good
        </Button>
      </div>
    </Dialog>
  )
}
