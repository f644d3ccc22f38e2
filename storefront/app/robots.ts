import type { MetadataRoute } from "next"
import { connection } from "next/server"
import { env } from "@/lib/env"

export default async function robots(): Promise<MetadataRoute.Robots> {
  await connection()
  return {
    rules: {
      userAgent: "*",
      allow: "/",
      disallow: ["/checkout/", "/library", "/studio", "/activate/", "/login", "/dev/", "/*/*/buy"],
    },
    sitemap: `${env.storefrontUrl()}/sitemap.xml`,
  }
}
