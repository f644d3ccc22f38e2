import "server-only"
import type {
  StoreCreator,
  StoreCreatorListResponse,
  StoreCreatorResponse,
  StoreOffer,
  StoreOfferResponse,
} from "@http"
import { cache } from "react"
import { isStatus } from "@/lib/api/api-error"
import { request } from "@/lib/api/request"
import { tags } from "@/lib/api/tags"

/** A change made elsewhere than in the studio is seen after this long at the latest. */
const SECONDS = 60

/** What can be a handle or a slug at all: anything else is not worth a request. */
const NAME = /^[a-z0-9][a-z0-9-]{0,99}$/

async function orNull<T>(promise: Promise<T>): Promise<T | null> {
  try {
    return await promise
  } catch (error) {
    if (isStatus(error, 404)) return null
    throw error
  }
}

/** A creator and their published offers; null when there is no such creator. Cached. */
export const getCreatorPage = cache((handle: string): Promise<StoreCreatorResponse | null> => {
  if (!NAME.test(handle)) return Promise.resolve(null)
  return orNull(
    request<StoreCreatorResponse>({
      path: `/store/creators/${handle}`,
      cache: { seconds: SECONDS, tags: [tags.creator(handle)] },
    }),
  )
})

/** A published offer; null when there is none by this name. Cached. */
export const getOffer = cache(async (handle: string, slug: string): Promise<StoreOffer | null> => {
  if (!NAME.test(handle) || !NAME.test(slug)) return null
  const answer = await orNull(
    request<StoreOfferResponse>({
      path: `/store/creators/${handle}/offers/${slug}`,
      cache: { seconds: SECONDS, tags: [tags.creator(handle), tags.offer(handle, slug)] },
    }),
  )
  return answer?.offer ?? null
})

/** The same offer as it is this moment: before money is asked for. */
export async function getFreshOffer(handle: string, slug: string): Promise<StoreOffer | null> {
  if (!NAME.test(handle) || !NAME.test(slug)) return null
  const answer = await orNull(
    request<StoreOfferResponse>({ path: `/store/creators/${handle}/offers/${slug}` }),
  )
  return answer?.offer ?? null
}

/** Every creator who may be seen: for the landing page and the sitemap. Cached. */
export async function listCreators(): Promise<StoreCreator[]> {
  const { creators } = await request<StoreCreatorListResponse>({
    path: "/store/creators",
    cache: { seconds: SECONDS, tags: [tags.creators] },
  })
  return creators
}
