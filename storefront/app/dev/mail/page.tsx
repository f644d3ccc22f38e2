import type { Metadata } from "next"
import Link from "next/link"
import { notFound } from "next/navigation"
import { Wordmark } from "@/components/shell/wordmark"
import { DateText } from "@/components/ui/date-text"
import { MailView } from "@/features/mail/mail-view"
import { listMails } from "@/features/mail/outbox"
import { cx } from "@/lib/cx"
import { env } from "@/lib/env"

export const metadata: Metadata = { title: "Captured mail", robots: { index: false } }

/** Development only: what would have been sent. Without TESSERA_DEV_MAIL=1 this page does not exist. */
export default async function DevMailPage({ searchParams }: PageProps<"/dev/mail">) {
  const { id } = await searchParams
  if (!env.devMail()) notFound()
  const mails = await listMails()
  const open = mails.find((mail) => mail.id === id) ?? (id ? undefined : mails[0])
  return (
    <>
      <header className="flex h-14 items-center justify-between border-line border-b px-4">
        <Link className="inline-flex rounded-sm" href="/" prefetch={false}>
          <Wordmark />
        </Link>
        <p className="text-ink-faint text-sm">Captured mail, nothing was sent</p>
      </header>
      <main className="grid flex-1 md:grid-cols-[20rem_minmax(0,1fr)]">
        <nav
          aria-label="Mails"
          className="max-h-64 overflow-y-auto border-line border-b md:max-h-[calc(100dvh-56px)] md:border-e md:border-b-0"
        >
          {mails.length === 0 ? (
            <p className="p-4 text-ink-soft text-sm">No mail yet. Buy something, then reload.</p>
          ) : null}
          <ul>
            {mails.map((mail) => (
              <li key={mail.id}>
                <Link
                  aria-current={mail === open ? "page" : undefined}
                  className={cx(
                    "-outline-offset-2 block border-line border-b px-4 py-3 hover:bg-sunken",
                    mail === open && "bg-sunken",
                  )}
                  href={`/dev/mail?id=${encodeURIComponent(mail.id)}`}
                  prefetch={false}
                >
                  <span className="block truncate font-medium text-sm">{mail.subject}</span>
                  <span className="block truncate text-ink-soft text-sm">{mail.to}</span>
                  <span className="block text-ink-faint text-xs">
                    <DateText at={mail.sent_at} time />
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        {open ? (
          <MailView mail={open} />
        ) : (
          <h1 className="p-6 font-normal text-base text-ink-soft">
            {id ? "This mail is gone." : "Nothing to read yet."}
          </h1>
        )}
      </main>
    </>
  )
}
