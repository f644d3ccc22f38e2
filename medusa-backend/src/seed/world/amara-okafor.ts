import { makeCsv } from "../files/csv"
import { makePdf } from "../files/pdf"
import type { DemoCreator } from "./demo-creator"

const notebook = () =>
  makePdf("Indigo from scratch", "Amara Okafor", [
    {
      heading: "The pot",
      paragraphs: [
        "My grandmother kept three pots behind the house in Abeokuta and spoke to them in the morning. I am a chemist by training and I still do. A vat is alive: it eats, it sleeps when it is cold, and it tells you with its smell when it is hungry.",
        "Take ripe leaves, not old ones. Pound them the same day. Dry the balls in the shade, turned every morning, for four days. What you make in the rain will rot; wait for the harmattan if you can.",
      ],
    },
    {
      heading: "The ash water",
      paragraphs: [
        "Burn hardwood and cocoa pods, never painted wood. Let rain water drip through the ash overnight. It should feel like silk between two fingers and be the colour of weak tea.",
        "The vat is ready when the surface carries a copper skin and a dipped finger comes out green and turns blue while you watch. If it stays green, wait a day. If it stinks, feed it.",
      ],
    },
    {
      heading: "The cloth",
      paragraphs: [
        "Wash the cotton twice without softener. Dip for the length of a slow song, hang it for the same time again, and repeat. Nine dips give the deep blue that my aunts call the colour of a good secret.",
      ],
    },
  ])

const recipes = () =>
  makeCsv(
    ["shade", "dips", "minutes_in_vat", "minutes_in_air", "cotton_grams", "vat_litres"],
    [
      ["morning sky", 1, 3, 10, 500, 20],
      ["river", 3, 4, 10, 500, 20],
      ["guinea fowl", 6, 5, 15, 500, 25],
      ["good secret", 9, 6, 15, 500, 30],
    ],
  )

export const amaraOkafor: DemoCreator = {
  handle: "amara-okafor",
  display_name: "Amara Okafor",
  email: "amara@tessera.test",
  password: "mosaic-amara",
  tagline: "Adire, indigo and patience",
  bio: "Textile chemist in Lagos, third generation at the indigo pot. I write down what was only ever shown, so that it stays.",
  accent: "indigo",
  links: [{ label: "The workshop", url: "https://amara.example.com" }],
  offers: [
    {
      slug: "indigo-from-scratch",
      name: "Indigo from scratch",
      description: `A dyer's notebook: growing, pounding, the ash water, the vat, and the nine dips of a deep blue.

Every recipe was weighed and timed three times. The table opens in any spreadsheet, so you can scale it to your own pot.`,
      price_minor: 1800,
      currency_code: "usd",
      access_days: null,
      supply: null,
      terms: null,
      benefits: [
        {
          kind: "file",
          title: "Notebook and recipe table",
          files: [
            { filename: "indigo-from-scratch.pdf", make: notebook },
            { filename: "indigo-recipes.csv", make: recipes },
          ],
        },
      ],
    },
    {
      slug: "critique-circle",
      name: "Critique circle: twelve seats",
      description: `Thirty days, four Saturday calls, twelve people. Bring a cloth that you are not sure about; leave knowing why.

The room opens with your purchase and closes after thirty days. When the twelve seats are gone, they are gone.`,
      price_minor: 6500,
      currency_code: "usd",
      access_days: 30,
      supply: 12,
      terms: "Calls are not recorded. A seat is for one person.",
      benefits: [
        { kind: "link", title: "The room", url: "https://amara.example.com/rooms/critique-circle" },
      ],
    },
  ],
}
