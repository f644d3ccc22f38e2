"use client"

import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"

interface ChallengeDialogProps {
  open: boolean
  amount: string
  accent: string
  onAnswer: (outcome: "approve" | "reject") => void
}

/** What a bank's own page would ask (3-D Secure). It wants an answer, so it cannot be closed. */
export function ChallengeDialog({ open, amount, accent, onAnswer }: ChallengeDialogProps) {
  return (
    <Dialog
      accent={accent}
      description={
        <p>
          You are paying <strong className="font-medium text-ink">{amount}</strong> to Tessera. This
          stands in for your bank's own page.
        </p>
      }
      open={open}
      title="Your bank asks: approve this payment?"
    >
      <div className="grid grid-cols-2 gap-3">
        <Button onClick={() => onAnswer("reject")} variant="secondary">
          Reject
        </Button>
        <Button onClick={() => onAnswer("approve")}>Approve</Button>
      </div>
    </Dialog>
  )
}
