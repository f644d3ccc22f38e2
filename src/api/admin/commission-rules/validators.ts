import { z } from "@medusajs/framework/zod"
import { text } from "#lib/zod-text"

const AMOUNT_MAX = 100_000_000

const scope = z.enum(["platform", "kind", "creator", "offer"])

const moment = z.iso.datetime({ offset: true }).transform((at) => new Date(at))

const ruleFields = {
  scope,
  scope_id: z
    .string()
    .regex(/^[\w-]{1,64}$/, "is the id of a creator or an offer, or a kind of benefit")
    .optional(),
  rate_bps: z.int("is a whole number of basis points: 1500 is 15 %").min(0).max(10_000),
  fixed_minor: z.int().min(0).max(AMOUNT_MAX).optional(),
  min_minor: z.int().min(0).max(AMOUNT_MAX).optional(),
  max_minor: z.int().min(0).max(AMOUNT_MAX).optional(),
  currency_code: z
    .string()
    .regex(/^[a-zA-Z]{3}$/, "is a three-letter ISO 4217 code")
    .transform((code) => code.toLowerCase())
    .optional(),
  starts_at: moment.optional(),
}

interface RuleShape {
  scope: string
  scope_id?: string | undefined
  fixed_minor?: number | undefined
  min_minor?: number | undefined
  max_minor?: number | undefined
  currency_code?: string | undefined
}

/** What the table's checks refuse, in words and with the field. */
function checkRule(rule: RuleShape, context: z.RefinementCtx): void {
  const refuse = (field: string, message: string) =>
    context.addIssue({ code: "custom", path: [field], message })
  if ((rule.scope === "platform") !== (rule.scope_id === undefined)) {
    refuse("scope_id", "is needed for a kind, a creator or an offer, and only for these")
  }
  const amounts = [rule.fixed_minor, rule.min_minor, rule.max_minor]
  if (rule.currency_code === undefined && amounts.some((amount) => amount !== undefined)) {
    refuse("currency_code", "is needed with a fixed part or bounds")
  }
  if (rule.max_minor !== undefined && rule.max_minor < (rule.min_minor ?? 0)) {
    refuse("max_minor", "is less than min_minor")
  }
}

/** In an address every value is text. */
const wholeNumber = z
  .string()
  .regex(/^\d{1,9}$/, "is a whole number")
  .transform(Number)

export const listRulesQuery = z
  .object({
    scope: scope.optional(),
    state: z.enum(["in_force", "upcoming", "closed"]).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(20),
    offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  })
  .strict()

export type ListRulesQuery = z.output<typeof listRulesQuery>

export const previewRuleQuery = z
  .object({
    ...ruleFields,
    rate_bps: wholeNumber.pipe(ruleFields.rate_bps),
    fixed_minor: wholeNumber.pipe(z.int().max(AMOUNT_MAX)).optional(),
    min_minor: wholeNumber.pipe(z.int().max(AMOUNT_MAX)).optional(),
    max_minor: wholeNumber.pipe(z.int().max(AMOUNT_MAX)).optional(),
    price_minor: wholeNumber.pipe(z.int().max(AMOUNT_MAX)).optional(),
  })
  .strict()
  .superRefine(checkRule)

export type PreviewRuleQuery = z.output<typeof previewRuleQuery>

export const createRuleBody = z
  .object({
    ...ruleFields,
    reason: text(500)
      .transform((reason) => reason.trim())
      .pipe(text(500, 3)),
  })
  .strict()
  .superRefine(checkRule)

export type CreateRuleBody = z.output<typeof createRuleBody>

export const closeRuleBody = z.object({ ends_at: moment.optional() }).strict()

export type CloseRuleBody = z.output<typeof closeRuleBody>
