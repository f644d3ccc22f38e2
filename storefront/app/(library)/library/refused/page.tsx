import type { Metadata } from "next"
import Link from "next/link"
import { MessagePage } from "@/components/shell/message-page"
import { buttonStyles } from "@/components/ui/button-styles"

export const metadata: Metadata = { title: "Not opened", robots: { index: false } }

const reasons = {
  unknown: {
    title: "This file is not in your library",
    text: "You may be signed in with another e-mail than the one you bought with. Log out, then sign in with that one.",
  },
  closed: {
    title: "This file is no longer open to you",
    text: "Your access has ended or was withdrawn. Your library says which, and why, beside the purchase.",
  },
  away: {
    title: "We could not open the file just now",
    text: "The fault is ours. Your purchase is safe; try again in a minute.",
  },
} as const

export default async function RefusedPage({ searchParams }: PageProps<"/library/refused">) {
  const { why } = await searchParams
  const reason = why === "closed" || why === "away" ? reasons[why] : reasons.unknown
  return (
    <MessagePage
      actions={
        <Link className={buttonStyles({})} href="/library">
          Open your library
        </Link>
      }
      title={reason.title}
    >
      <p>{reason.text}</p>
    </MessagePage>
  )
}
