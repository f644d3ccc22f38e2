import type { Metadata, Viewport } from "next"
import type { ReactNode } from "react"
import { mono, sans } from "./fonts"
import "./styles/globals.css"

export const metadata: Metadata = {
  title: { default: "Tessera", template: "%s · Tessera" },
  description: "Sell what you know, with a wallet you can prove to the cent.",
  formatDetection: { telephone: false, email: false, address: false },
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbf9f6" },
    { media: "(prefers-color-scheme: dark)", color: "#110f0c" },
  ],
}

/** Reads neither cookies nor headers: one call here would make every page dynamic. */
export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html className={`${sans.variable} ${mono.variable}`} lang="en">
      <body className="flex min-h-dvh flex-col">{children}</body>
    </html>
  )
}
