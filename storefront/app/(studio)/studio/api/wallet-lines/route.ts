import type { NextRequest } from "next/server"
import { answerJson } from "@/features/studio/api/answer-json"

export function GET(request: NextRequest): Promise<Response> {
  const allowed = ["limit", "cursor", "currency_code", "kind", "offer_id"]
  return answerJson("/creator/wallet/lines", request.nextUrl.searchParams, allowed)
}
