/** A mail as it goes out. */
export interface Mail {
  subject: string
  text: string
  html: string
}
