import { renderMail } from "./layout"
import type { Mail } from "./mail"
import { oneLine } from "./one-line"

export interface ActivationMail {
  name: string | null
  activation_url: string
}

/** A fresh link to set a password, for someone whose first one has ended. */
export function activationMail(mail: ActivationMail): Mail {
  const name = mail.name ? `, ${oneLine(mail.name, 120)}` : ""
  return renderMail({
    subject: "Set your password",
    heading: "Open your library.",
    paragraphs: [`Hello${name}. Choose a password, and everything you bought is in your library.`],
    rows: [],
    action: { label: "Set your password", url: mail.activation_url },
    notes: [
      "The link is for you alone and works for seven days.",
      "If you did not ask for it, ignore this mail: nothing changes.",
    ],
  })
}
