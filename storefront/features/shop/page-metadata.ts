import "server-only"
import type { Metadata } from "next"
import { env } from "@/lib/env"

/** Title, description, canonical address and sharing card of a public page. */
export function pageMetadata(page: {
  title: string
  description: string
  path: string
  image: string
  type: "website" | "profile"
}): Metadata {
  const url = `${env.storefrontUrl()}${page.path}`
  const image = {
    url: `${env.storefrontUrl()}${page.image}`,
    width: 1200,
    height: 630,
    alt: page.title,
  }
  return {
    title: page.title,
    description: page.description,
    alternates: { canonical: url },
    openGraph: {
      type: page.type,
      title: page.title,
      description: page.description,
      url,
      siteName: "Tessera",
      images: [image],
    },
    twitter: {
      card: "summary_large_image",
      title: page.title,
      description: page.description,
      images: [image],
    },
  }
}
