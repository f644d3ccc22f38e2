import { redirectToDownload } from "@/features/library/redirect-to-download"
import { readSession } from "@/lib/session/cookies"

/** A file of the signed-in buyer. Links in mails and pages lead here, never to the file itself. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/library/files/[entitlement]/[asset]">,
) {
  const { entitlement, asset } = await params
  return redirectToDownload({ entitlement, asset, proof: { token: await readSession("buyer") } })
}
