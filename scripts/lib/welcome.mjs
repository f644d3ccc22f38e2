import { demoAccounts } from "./application.mjs"
import { bold, dim, say } from "./steps.mjs"

const LABEL_WIDTH = 12
const EMAIL_WIDTH = 26

/** The last words of a start: where everything is and who may enter. */
export function printWelcome({ urls, isDemo, seconds }) {
  const { storefrontUrl, backendUrl } = urls
  const line = (label, text) => say(`  ${label.padEnd(LABEL_WIDTH)} ${text}`)
  say()
  say(`${bold("Tessera is up")} ${dim(`after ${seconds.toFixed(1)} s. Ctrl-C stops it.`)}`)
  say()
  line("Storefront", storefrontUrl)
  line("Studio", `${storefrontUrl}/studio`)
  line("Admin", `${backendUrl}/app`)
  if (!process.env.SMTP_URL) line("Mail", `${storefrontUrl}/dev/mail`)
  say()
  if (!isDemo) return
  for (const { role, email, password } of demoAccounts()) {
    line(role, `${email.padEnd(EMAIL_WIDTH)} ${password}`)
  }
  line("Test card", "4242 4242 4242 4242, any future date, any three digits")
  say()
}
