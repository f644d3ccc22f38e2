import { z } from "@medusajs/framework/zod"

/** The five systems Tessera can run (docs: requirements S0-S4). What differs between them is only this table. */
const presetFeeBps = {
  storefront: 1500,
  academy: 1500,
  live: 10_000,
  guided: 1500,
  studio: 3000,
} as const

const presets = Object.keys(presetFeeBps) as [keyof typeof presetFeeBps]

const GIB = 1024 ** 3

const httpUrl = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ""))

/**
 * Everything the plugin can be told. Parsed when a module loads, so that a wrong or misspelt option stops the boot
 * with a message that names it, rather than a sale later.
 */
export const tesseraOptionsSchema = z
  .object({
    preset: z.enum(presets).default("storefront"),
    /** Signs links and tokens. At least 32 characters; changing it invalidates every link that is out. */
    secret: z.string().min(32, "needs at least 32 characters"),
    /** Where buyers and creators are. Mails link here. */
    storefront_url: httpUrl.default("http://localhost:8000"),
    /** Where browsers reach this application: upload and download links point here. */
    backend_url: httpUrl.default("http://localhost:9000"),
    fee: z
      .object({
        /** Platform fee in basis points where no commission rule says otherwise (C2). Default by preset. */
        bps: z.int().min(0).max(10_000).optional(),
      })
      .strict()
      .prefault({}),
    wallet: z
      .object({
        /** Days a sale stays pending before it can be paid out; 0 makes it available at once. */
        hold_days: z.int().min(0).max(365).default(7),
      })
      .strict()
      .prefault({}),
    checkout: z
      .object({
        /** How long a started checkout keeps its part of a limited supply (C27). */
        hold_minutes: z.int().min(1).max(1440).default(15),
      })
      .strict()
      .prefault({}),
    delivery: z
      .object({
        /** Folder of sold files. Must not lie under anything that is served. */
        root: z.string().min(1).default(".data/files"),
        upload_limit_bytes: z
          .int()
          .min(1)
          .default(2 * GIB),
        upload_link_seconds: z.int().min(60).max(86_400).default(21_600),
        download_link_seconds: z.int().min(5).max(86_400).default(900),
      })
      .strict()
      .prefault({}),
    settlement: z
      .object({
        /** How long a message or event that a process took is left alone before another may take it. */
        claim_seconds: z.int().min(5).max(3600).default(60),
        /** After this many failures a message or event is put aside for an operator. */
        attempts_max: z.int().min(1).max(100).default(12),
      })
      .strict()
      .prefault({}),
    entitlement: z
      .object({
        /** The host's own kinds of benefit, written as Medusa's providers are: `{ resolve, id, options }`. */
        providers: z
          .array(
            z
              .object({
                resolve: z.string().min(1),
                id: z.string().min(1),
                options: z.record(z.string(), z.unknown()).default({}),
              })
              .strict(),
          )
          .max(50)
          .default([]),
      })
      .strict()
      .prefault({}),
    sandbox: z
      .object({
        /** Test cards instead of money. Off, every sandbox route is a 404. */
        enabled: z.boolean().default(true),
        webhook_secret: z.string().min(16).optional(),
        /** Where the sandbox posts its events. Default: this application. */
        webhook_url: httpUrl.optional(),
        /** How long a card that confirms later takes. */
        delay_seconds: z.number().min(0).max(3600).default(4),
      })
      .strict()
      .prefault({}),
  })
  .strict()
  .transform((options) => ({
    ...options,
    fee: { bps: options.fee.bps ?? presetFeeBps[options.preset] },
    sandbox: {
      ...options.sandbox,
      webhook_secret: options.sandbox.webhook_secret ?? `sandbox/${options.secret}`,
      webhook_url: options.sandbox.webhook_url ?? `${options.backend_url}/hooks/payments/sandbox`,
    },
  }))

/** What a host writes. */
export type TesseraInput = z.input<typeof tesseraOptionsSchema>

/** What the code reads: every value present. */
export type TesseraOptions = z.output<typeof tesseraOptionsSchema>

/**
 * Reads the options as Medusa hands them to a module (with its own `database` key among them).
 * @throws Error naming every wrong option.
 */
export function parseOptions(raw: unknown): TesseraOptions {
  const { database: _database, ...given } = (raw ?? {}) as Record<string, unknown>
  const parsed = tesseraOptionsSchema.safeParse(given)
  if (parsed.success) return parsed.data
  const wrong = parsed.error.issues.map(
    (issue) => `  ${issue.path.join(".") || "options"}: ${issue.message}`,
  )
  throw new Error(`Tessera cannot start: its options are wrong.\n${wrong.join("\n")}`)
}
