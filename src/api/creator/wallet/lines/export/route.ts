import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { exportWalletLines } from "#queries/wallet/export-wallet-lines"
import type { WalletExportQuery } from "../../validators"

/** The signed-in creator's statement as a CSV file, with the same filters as the list. */
export async function GET(
  req: AuthenticatedMedusaRequest<unknown, WalletExportQuery>,
  res: MedusaResponse,
): Promise<void> {
  const filters = { ...req.validatedQuery, creator_id: req.auth_context.actor_id }
  res.setHeader("Content-Type", "text/csv; charset=utf-8")
  res.setHeader("Content-Disposition", 'attachment; filename="wallet.csv"')
  res.setHeader("Cache-Control", "private, no-store")
  res.setHeader("X-Content-Type-Options", "nosniff")
  await pipeline(Readable.from(exportWalletLines(req.scope, filters)), res)
}
