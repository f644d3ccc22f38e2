import { z } from "@medusajs/framework/zod"
import { isStorable, text } from "../_lib/text"

const benefit = z
  .object({
    kind: z.string().min(1).max(40).refine(isStorable),
    title: text(120, 1),
    config: z
      .record(z.string(), z.unknown())
      .refine(isStorable, "contains a character that cannot be stored"),
  })
  .strict()

const terms = {
  name: text(120, 1),
  slug: z
    .string()
    .max(80)
    .regex(
      /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
      "may have small letters a-z, digits and single hyphens between them",
    ),
  description: text(20_000),
  price_minor: z
    .int("is a whole number of minor units, such as 1999 for 19.99")
    .min(0)
    .max(100_000_000),
  currency_code: z
    .string()
    .length(3)
    .transform((code) => code.toLowerCase())
    .pipe(z.string().regex(/^[a-z]{3}$/, "is a three-letter ISO 4217 code")),
  access_days: z.int().min(1).max(3650).nullable(),
  supply: z.int().min(1).max(1_000_000).nullable(),
  terms: text(20_000).nullable(),
  benefits: z.array(benefit).max(20),
}

export const CreateOfferSchema = z
  .object({
    ...terms,
    slug: terms.slug.optional(),
    description: terms.description.optional(),
    access_days: terms.access_days.optional(),
    supply: terms.supply.optional(),
    terms: terms.terms.optional(),
    benefits: terms.benefits.optional(),
  })
  .strict()

export const UpdateOfferSchema = z.object(terms).partial().strict()

export const ListOffersSchema = z
  .object({
    limit: z.coerce.number().int().min(1).max(50).default(20),
    cursor: z.string().max(100).optional(),
    status: z.enum(["draft", "published", "hidden", "archived"]).optional(),
  })
  .strict()

export type CreateOfferInput = z.infer<typeof CreateOfferSchema>
export type UpdateOfferInput = z.infer<typeof UpdateOfferSchema>
export type ListOffersInput = z.infer<typeof ListOffersSchema>
