import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminCommissionRulePreviewResponse } from "#lib/http/admin"
import { previewRule } from "#queries/commission-rule/preview-rule"
import type { PreviewRuleQuery } from "../validators"

export async function GET(
  req: AuthenticatedMedusaRequest<unknown, PreviewRuleQuery>,
  res: MedusaResponse<AdminCommissionRulePreviewResponse>,
): Promise<void> {
  res.json(await previewRule(req.scope, req.validatedQuery as PreviewRuleQuery))
}
