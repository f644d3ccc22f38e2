import type { CapturedMail } from "./outbox"

/** Links leave the frame; without this they would open inside it. */
const withBase = (html: string): string => `<base target="_top">${html}`

/** One mail as a mail program shows it: no scripts, no forms, nothing of this site within reach. */
export function MailView({ mail }: { mail: CapturedMail }) {
  return (
    <article className="flex min-w-0 flex-col">
      <header className="flex flex-col gap-1 border-line border-b p-4 sm:px-6">
        <h1 className="font-semibold text-xl">{mail.subject}</h1>
        <p className="break-words text-ink-soft text-sm">
          {mail.from} to {mail.to}
        </p>
      </header>
      {mail.html ? (
        <iframe
          className="min-h-[70dvh] w-full flex-1 bg-white"
          sandbox="allow-top-navigation-by-user-activation"
          srcDoc={withBase(mail.html)}
          title={`Mail: ${mail.subject}`}
        />
      ) : null}
      <details className="border-line border-t p-4 sm:px-6">
        <summary className="text-sm">As plain text</summary>
        <pre className="mt-3 overflow-x-auto whitespace-pre-wrap font-mono text-sm">
          {mail.text}
        </pre>
      </details>
    </article>
  )
}
