import type { NextRequest } from "next/server"
import { answerJson } from "@/features/studio/api/answer-json"

export function GET(request: NextRequest): Promise<Response> {
  const allowed = ["price_minor", "currency_code", "offer_id"]
  return answerJson("/creator/price-breakdowns", request.nextUrl.searchParams, allowed)
}
