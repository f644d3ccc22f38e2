"use client"

import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import type { LeaveGuard } from "./use-leave-guard"

export function LeaveDialog({ guard, isUploading }: { guard: LeaveGuard; isUploading: boolean }) {
  return (
    <Dialog
      description={
        isUploading
          ? "A file is still on its way. Leaving stops it and throws away what is not saved."
          : "What you changed since the last save will be thrown away."
      }
      onClose={guard.stay}
      open={guard.target !== null}
      title="Leave without saving?"
    >
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={guard.leave} variant="danger">
          Leave without saving
        </Button>
        <Button onClick={guard.stay}>Stay here</Button>
      </div>
    </Dialog>
  )
}
