/** First path segments the storefront uses or may come to use: a creator with such a handle would have no page. */
const reserved = new Set(
  `about academy account accounts activate admin affiliate affiliates analytics api app apps archive assets auth
  billing blog bookings browse buy cart categories category chat checkout cms community contact cookies courses
  creator creators dashboard demo dev discover docs download downloads embed explore facebook faq favicon feed feeds
  files forgot-password health help home hooks id images imprint index info instagram invite jobs join journeys legal
  library live login logout mail manifest me media medusa messages new news notifications null oauth offer offers
  official operator order orders page pages password pay payment payments payout payouts press pricing privacy profile
  public purchases refund refunds register reset robots root rss sandbox search security sell settings shop sign-in
  sign-up signin signout signup sitemap staff static status store stream studio subscribe subscriptions support system
  team telegram terms tessera test tos trust twitter undefined upload uploads user users verify wallet webhooks
  well-known whatsapp wiki www youtube`.split(/\s+/),
)

const form = /^[a-z0-9](?:[a-z0-9-]{1,28})[a-z0-9]$/

/** What is wrong with a handle, as a sentence for the person choosing it; null when nothing is. */
export function handleProblem(handle: string): string | null {
  if (handle.length < 3 || handle.length > 30) {
    return `The handle "${handle}" has ${handle.length} characters; use 3 to 30.`
  }
  if (!form.test(handle) || handle.includes("--")) {
    return `The handle "${handle}" cannot be used; use small letters a-z, digits and single hyphens between them.`
  }
  if (reserved.has(handle)) {
    return `The handle "${handle}" is reserved for the site itself; choose another one.`
  }
  return null
}

/** Whether a text has the form of a handle at all; anything else in an address is nobody's. */
export function isHandle(text: string): boolean {
  return form.test(text)
}
