/** Names under which public data is cached. Whoever changes a thing calls `updateTag` with its name. */
export const tags = {
  creators: "creators",
  /** A creator's page, their offers' list and each of their offer pages. */
  creator: (handle: string) => `creator:${handle.toLowerCase()}`,
  offer: (handle: string, slug: string) => `offer:${handle.toLowerCase()}/${slug.toLowerCase()}`,
}
