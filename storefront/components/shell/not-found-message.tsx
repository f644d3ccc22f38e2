import Link from "next/link"
import { buttonStyles } from "@/components/ui/button-styles"
import { MessagePage } from "./message-page"

/** Shown where there is nothing, inside whatever frame the place has. */
export function NotFoundMessage() {
  return (
    <MessagePage
      actions={
        <Link className={buttonStyles({ variant: "secondary" })} href="/">
          Go to the front page
        </Link>
      }
      title="There is nothing at this address"
    >
      <p>It may have moved, been hidden by its creator, or the address has a typing slip.</p>
      <p>What you bought stays in your library, even when its page is gone.</p>
    </MessagePage>
  )
}
