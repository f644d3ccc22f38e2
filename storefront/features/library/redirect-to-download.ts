import "server-only"
import type { CreateDownloadBody, DownloadLinkResponse } from "@http"
import { ApiError } from "@/lib/api/api-error"
import { request } from "@/lib/api/request"
import { env } from "@/lib/env"

interface DownloadInput {
  entitlement: string
  asset: string
  proof: { token?: string | undefined; checkoutToken?: string | undefined }
}

const PART = /^[A-Za-z0-9_-]{1,64}$/

const redirectTo = (location: string): Response =>
  new Response(null, { status: 303, headers: { location, "cache-control": "private, no-store" } })

/** Which page explains a refusal. Its words are ours: nothing from the address reaches a page. */
function refusalPage(error: ApiError): string {
  if (error.status === 401) return "/login?next=/library"
  if (error.status === 404) return "/library/refused?why=unknown"
  return error.status < 500 ? "/library/refused?why=closed" : "/library/refused?why=away"
}

/** Has a short-lived signed link made and sends the browser there, or to a page that says why not. */
export async function redirectToDownload(input: DownloadInput): Promise<Response> {
  const { entitlement, asset, proof } = input
  if (!PART.test(entitlement) || !PART.test(asset))
    return redirectTo("/library/refused?why=unknown")
  if (!proof.token && !proof.checkoutToken) return redirectTo("/login?next=/library")
  try {
    const body: CreateDownloadBody = { asset_id: asset }
    const { download } = await request<DownloadLinkResponse>({
      path: `/store/entitlements/${entitlement}/downloads`,
      method: "POST",
      body,
      ...proof,
    })
    return redirectTo(new URL(download.url, env.publicBackendUrl()).href)
  } catch (error) {
    if (error instanceof ApiError) return redirectTo(refusalPage(error))
    throw error
  }
}
