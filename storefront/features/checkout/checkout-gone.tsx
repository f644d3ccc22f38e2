import Link from "next/link"
import { MessagePage } from "@/components/shell/message-page"
import { buttonStyles } from "@/components/ui/button-styles"

/** An unknown checkout and somebody else's look the same. */
export function CheckoutGone() {
  return (
    <MessagePage
      actions={
        <Link className={buttonStyles({})} href="/library" prefetch={false}>
          Open your library
        </Link>
      }
      title="This checkout is not open in this browser"
    >
      <p>
        It was begun in another browser, or more than a day ago. If you paid, your purchase is in
        your library and the mail we sent you leads there.
      </p>
    </MessagePage>
  )
}
