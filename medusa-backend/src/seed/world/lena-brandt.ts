import { makeCsv } from "../files/csv"
import { makePdf } from "../files/pdf"
import type { DemoCreator } from "./demo-creator"

const book = () =>
  makePdf("Sourdough in a small kitchen", "Lena Brandt", [
    {
      heading: "One jar, one bowl, one pot",
      paragraphs: [
        "My kitchen in Hamburg is two metres by three. Everything in this book is baked in it, with one jar for the starter, one bowl for the dough and one iron pot with a lid. If a recipe needs a fourth thing, it is not in here.",
        "Weigh everything, water too. A cup of flour is an opinion.",
      ],
    },
    {
      heading: "The clock you already have",
      paragraphs: [
        "Feed the starter when you come home. Mix before you go to bed. Shape before the first coffee, and bake while you shower. The dough waits for you in the fridge; it is more patient than any of us.",
        "At 18 degrees the bulk takes ten hours, at 22 degrees six, at 26 degrees four. Write the temperature of your kitchen on the jar and stop looking at the clock.",
      ],
    },
    {
      heading: "When it is flat",
      paragraphs: [
        "A flat loaf was nearly always too young, not too old. Give it another hour. Press a floured finger into the dough: if the dent comes back slowly and not quite, it is time.",
      ],
    },
  ])

const schedule = () =>
  makeCsv(
    ["kitchen_celsius", "mix", "shape", "bake"],
    [
      [18, "20:30", "06:30", "07:45"],
      [22, "22:30", "05:00", "06:15"],
      [26, "22:30", "02:30 or use the fridge", "06:15"],
    ],
  )

const diary = () =>
  Buffer.from(
    `# Twelve days to a starter

Flour and water, a jar, and two minutes a day.

| Day | Do | You should see |
| --- | --- | --- |
| 1 | 50 g rye, 50 g water at 30 degrees | nothing |
| 2 | stir twice | a few bubbles |
| 3 | keep 50 g, feed 50 + 50 | it smells odd; carry on |
| 4-6 | the same, every evening | fewer bubbles than before |
| 7-9 | the same | it rises by half |
| 10-11 | the same | it doubles in six hours |
| 12 | bake | bread |

Nothing on day five is normal. Nearly everyone throws it away on day five. Do not.
`,
  )

export const lenaBrandt: DemoCreator = {
  handle: "lena-brandt",
  display_name: "Lena Brandt",
  email: "lena@tessera.test",
  password: "mosaic-lena",
  tagline: "Brot aus einer kleinen Küche",
  bio: "Baker's daughter, nurse by day, bread by night. I write for people with small kitchens, early shifts and no mixer.",
  accent: "moss",
  links: [{ label: "Bread log", url: "https://lena.example.com" }],
  offers: [
    {
      slug: "sourdough-in-a-small-kitchen",
      name: "Sourdough in a small kitchen",
      description: `Real bread around a working day, in six square metres.

- Three loaves and one method
- A schedule for cold, mild and warm kitchens
- What to do when it is flat

Written in English, weighed in grams.`,
      price_minor: 2400,
      currency_code: "eur",
      access_days: null,
      supply: null,
      terms: null,
      benefits: [
        {
          kind: "file",
          title: "The book and the schedule",
          files: [
            { filename: "sourdough-in-a-small-kitchen.pdf", make: book },
            { filename: "schedule.csv", make: schedule },
          ],
        },
      ],
    },
    {
      slug: "twelve-days-to-a-starter",
      name: "Twelve days to a starter",
      description: `The diary I give to every neighbour who asks. Flour, water, a jar, two minutes a day.

It costs nothing, because a starter should not.`,
      price_minor: 0,
      currency_code: "eur",
      access_days: null,
      supply: null,
      terms: null,
      benefits: [
        {
          kind: "file",
          title: "The diary",
          files: [{ filename: "twelve-days-to-a-starter.md", make: diary }],
        },
      ],
    },
  ],
}
