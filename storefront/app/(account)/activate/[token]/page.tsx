import type { Metadata } from "next"
import Link from "next/link"
import { AccountFrame } from "@/components/shell/account-frame"
import { MessagePage } from "@/components/shell/message-page"
import { buttonStyles } from "@/components/ui/button-styles"
import { FirstPasswordForm } from "@/features/account/first-password-form"
import { getActivation } from "@/features/account/queries"

/** The address is a secret: it goes to no other site and into no index. */
export const metadata: Metadata = {
  title: "Set your password",
  robots: { index: false },
  referrer: "no-referrer",
}

export default async function ActivatePage({ params }: PageProps<"/activate/[token]">) {
  const token = decodeURIComponent((await params).token)
  const activation = await getActivation(token)
  if (!activation) {
    return (
      <MessagePage
        actions={
          <Link className={buttonStyles({})} href="/login">
            Log in
          </Link>
        }
        seed="activate"
        title="This link has run out"
      >
        <p>
          It may have been used, or a newer one was sent. If you have set a password, log in with
          it.
        </p>
        <p>Otherwise open the link of the newest mail we sent you.</p>
      </MessagePage>
    )
  }
  return (
    <AccountFrame
      lead={
        <>
          For <strong className="font-medium text-ink">{activation.email}</strong>. With it you open
          your library on any device.
        </>
      }
      title={activation.name ? `Welcome, ${activation.name}` : "Set your password"}
    >
      <FirstPasswordForm email={activation.email} token={token} />
    </AccountFrame>
  )
}
