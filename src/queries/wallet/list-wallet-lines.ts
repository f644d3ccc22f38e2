import type { MedusaContainer } from "@medusajs/framework/types"
import type { WalletLinesResponse } from "#lib/http/creator"
import { type LineFilters, WALLET_MODULE } from "#modules/wallet"

/** A creator's statement, newest first. */
export async function listWalletLines(
  container: MedusaContainer,
  input: LineFilters,
): Promise<WalletLinesResponse> {
  return await container.resolve(WALLET_MODULE).listLines(input)
}
