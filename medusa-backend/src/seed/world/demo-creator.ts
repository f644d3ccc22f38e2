/** One file of the demo world, made when the world is made. */
export interface DemoFile {
  filename: string
  make: () => Buffer
}

export type DemoBenefit =
  | { kind: "file"; title: string; files: DemoFile[] }
  | { kind: "link"; title: string; url: string }

export interface DemoOffer {
  slug: string
  name: string
  description: string
  price_minor: number
  currency_code: string
  access_days: number | null
  supply: number | null
  terms: string | null
  benefits: DemoBenefit[]
}

export interface DemoCreator {
  handle: string
  display_name: string
  email: string
  password: string
  tagline: string
  bio: string
  accent: "saffron" | "indigo" | "moss"
  links: { label: string; url: string }[]
  offers: DemoOffer[]
}
