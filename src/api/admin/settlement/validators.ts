import { z } from "@medusajs/framework/zod"

const page = {
  limit: z.coerce.number().int().min(1).max(100).default(20),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
}

export const listSettlementsQuery = z
  .object({ ...page, state: z.enum(["pending", "settled", "failed"]).optional() })
  .strict()

export type ListSettlementsQuery = z.output<typeof listSettlementsQuery>

export const listMessagesQuery = z
  .object({ ...page, state: z.enum(["pending", "sending", "sent", "dead"]).optional() })
  .strict()

export type ListMessagesQuery = z.output<typeof listMessagesQuery>

export const listEventsQuery = z
  .object({
    ...page,
    state: z.enum(["received", "parked", "applied", "ignored", "dead"]).optional(),
  })
  .strict()

export type ListEventsQuery = z.output<typeof listEventsQuery>

/** A retry says nothing but what is tried again. */
export const retryBody = z.object({}).strict()
