export interface ProviderSettings {
  /** Sends mail through this server (smtp://user:password@host:port). Absent: mail is captured in `outbox_dir`. */
  smtp_url?: string | undefined
  /** Sender of every mail. */
  mail_from: string
  /** Folder that captured mail is written to, one JSON and one .eml file each. */
  outbox_dir: string
  /** How a provider is found: from the installed plugin by default, from source in the workbench. */
  resolve?: (provider: string) => string
}

interface ModuleEntry {
  resolve: string
  options: { providers: { resolve: string; id: string; options?: Record<string, unknown> }[] }
}

/** The entries for `modules` in a host's medusa-config: card sandbox and mail. */
export function tesseraProviders(settings: ProviderSettings): ModuleEntry[] {
  const resolve = settings.resolve ?? ((name: string) => `medusa-plugin-tessera/providers/${name}`)
  const { smtp_url, mail_from, outbox_dir } = settings
  return [
    {
      resolve: "@medusajs/medusa/payment",
      options: { providers: [{ resolve: resolve("payment-sandbox"), id: "sandbox" }] },
    },
    {
      resolve: "@medusajs/medusa/notification",
      options: {
        providers: [
          // Declaring the module replaces its defaults, so the admin's own feed is named again.
          {
            resolve: "@medusajs/medusa/notification-local",
            id: "local",
            options: { channels: ["feed"] },
          },
          {
            resolve: resolve("notification-smtp"),
            id: "smtp",
            options: { channels: ["email"], smtp_url, from: mail_from, outbox_dir },
          },
        ],
      },
    },
  ]
}
