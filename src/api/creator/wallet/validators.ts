import { z } from "@medusajs/framework/zod"

const moment = z
  .union([z.iso.datetime({ offset: true }), z.iso.date()])
  .transform((text) => new Date(text))

const filters = {
  currency_code: z
    .string()
    .regex(/^[a-zA-Z]{3}$/)
    .transform((code) => code.toLowerCase())
    .optional(),
  kind: z.enum(["sale", "release", "refund", "dispute", "payout", "adjustment"]).optional(),
  offer_id: z
    .string()
    .regex(/^[\w-]{1,64}$/)
    .optional(),
  /** Half-open: from <= at < to. A date without a time is 00:00 UTC. */
  from: moment.optional(),
  to: moment.optional(),
}

export const WalletLinesQuery = z
  .object({
    ...filters,
    limit: z.coerce.number().int().min(1).max(100).default(20),
    cursor: z
      .string()
      .regex(/^[\w-]{1,64}$/)
      .optional(),
  })
  .strict()

export type WalletLinesQuery = z.infer<typeof WalletLinesQuery>

export const WalletExportQuery = z.object(filters).strict()

export type WalletExportQuery = z.infer<typeof WalletExportQuery>
