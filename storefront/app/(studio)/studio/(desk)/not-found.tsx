import Link from "next/link"
import { buttonStyles } from "@/components/ui/button-styles"

export default function NotFoundPage() {
  return (
    <div className="mx-auto flex w-full max-w-md flex-col items-start gap-4 px-4 py-16">
      <h1 className="font-semibold text-2xl">There is nothing here</h1>
      <p className="text-ink-soft">It may have been removed, or the address has a slip in it.</p>
      <Link className={buttonStyles({})} href="/studio/offers">
        Go to my offers
      </Link>
    </div>
  )
}
