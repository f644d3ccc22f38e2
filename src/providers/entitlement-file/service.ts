import { z } from "@medusajs/framework/zod"
import {
  type EntitlementContext,
  type EntitlementPresentation,
  EntitlementProvider,
  type PresentContext,
} from "#lib/slots/entitlement-provider"

const configSchema = z
  .object({
    /** In the order the buyer sees them. A draft may have none yet; it cannot be published so. */
    asset_ids: z
      .array(z.string().regex(/^asst_[0-9A-Z]{26}$/, "is no file id"))
      .max(50)
      .refine((ids) => new Set(ids).size === ids.length, "names a file twice")
      .default([]),
  })
  .strict()

type FileConfig = z.infer<typeof configSchema>
interface FileData {
  asset_ids: string[]
}

/** Files a buyer may download. What they get is fixed when they buy: later changes of the offer take nothing away. */
export class FileEntitlementProvider extends EntitlementProvider<FileConfig, FileData> {
  readonly kind = "file"
  readonly configSchema = configSchema as z.ZodType<FileConfig>

  override assetIds(config: FileConfig): string[] {
    return config.asset_ids
  }

  async grant({ benefit, data }: EntitlementContext<FileConfig, FileData>): Promise<FileData> {
    return data ?? { asset_ids: benefit.config.asset_ids }
  }

  /** Nothing is outside: every download asks for the entitlement's state again. */
  async revoke(): Promise<void> {}

  present(
    { benefit, data }: EntitlementContext<FileConfig, FileData>,
    { assets }: PresentContext,
  ): EntitlementPresentation {
    const ids = data?.asset_ids ?? benefit.config.asset_ids
    const files = ids.flatMap((asset_id) => {
      const asset = assets.get(asset_id)
      if (!asset || asset.sha256 === null) return []
      const { filename, size_bytes, mime_type, sha256 } = asset
      return [{ asset_id, filename, size_bytes, mime_type, sha256 }]
    })
    return { title: benefit.title, files, url: null }
  }
}
