import { makeCsv } from "../files/csv"
import { makePdf } from "../files/pdf"
import { makeZip } from "../files/zip"
import { demoAccount } from "./demo-accounts"
import type { DemoCreator } from "./demo-creator"

const author = "Rahul Verma"

const guide = () =>
  makePdf("Excel for people who hate it", author, [
    {
      heading: "Start with the question",
      paragraphs: [
        "Most sheets go wrong before the first formula, because nobody wrote down what the sheet is for. Write one sentence at the top: who will read this, and what will they decide?",
        "Then put one thing in each row and one kind of fact in each column. No merged cells, no colours that mean something, no totals in the middle. Everything in this guide works on a sheet like that, and nothing works on any other.",
      ],
    },
    {
      heading: "Five formulas, and no sixth",
      paragraphs: [
        "SUMIFS adds what matches. COUNTIFS counts it. XLOOKUP fetches a value from another table. IF decides. TEXT makes a date readable. With these five I closed the books of a company of two hundred people for six years.",
        "When you believe that you need a sixth, you need another column. Write the half-finished answer into it, give it a name a stranger understands, and build the rest on top.",
      ],
    },
    {
      heading: "Make it checkable",
      paragraphs: [
        "Every total deserves a second way to reach it. Put both side by side, subtract, and show a word when the difference is not zero. A sheet that can say that it is wrong is worth ten that cannot.",
        "The workbooks in this package have such a line on every page. Break one on purpose before you begin, to see it speak.",
      ],
    },
  ])

const expenses = () =>
  makeCsv(
    ["date", "supplier", "category", "amount_inr"],
    [
      ["2026-04-01", "Sharma Stationers", "office", 1840],
      ["2026-04-03", "BESCOM", "power", 6215],
      ["2026-04-07", "Kaveri Couriers", "delivery", 920],
      ["2026-04-12", "Sharma Stationers", "office", 455],
      ["2026-04-18", "Meghana Foods, Residency Road", "team", 3380],
      ["2026-04-26", "Airtel", "internet", 1179],
    ],
  )

const exercises = () =>
  Buffer.from(
    `# Exercises

Do them in order; each takes ten minutes.

1. Sum the April expenses by category. Check the total a second way.
2. Find the supplier you paid twice. Do not sort the sheet.
3. Add a column that says "ask" for every amount above 3,000.
4. Break one formula on purpose. Which cell told you?
5. Explain the sheet to someone who hates Excel. Change what they did not understand.
`,
  )

const workbook = () =>
  makeZip([
    { name: "workbook/april-expenses.csv", bytes: expenses() },
    { name: "workbook/exercises.md", bytes: exercises() },
  ])

const checklist = () =>
  makeCsv(
    ["hour", "step", "done_when"],
    [
      ["09:00", "Bank to ledger", "difference is 0.00"],
      ["09:40", "Open invoices", "each has a name and a date"],
      ["10:20", "Accruals", "last month's are reversed"],
      ["11:00", "Payroll", "sum equals the transfer file"],
      ["11:30", "Pack for the board", "one page, three numbers"],
    ],
  )

const monthEnd = () =>
  makePdf("Month-end in a morning", author, [
    {
      heading: "Before nine o'clock",
      paragraphs: [
        "Close the month on the second working day, never on the first. The bank needs a night, and so do you.",
        "Print the checklist. Paper, not a tab: you will want to cross lines out, and your colleagues will see how far you are without asking.",
      ],
    },
    {
      heading: "When something does not match",
      paragraphs: [
        "Divide the difference by nine. If it divides evenly, two digits changed places. Divide it by two and look for that amount: a line was booked on the wrong side. These two checks find most mistakes in under a minute.",
      ],
    },
  ])

export const rahulVerma: DemoCreator = {
  handle: "rahul-verma",
  display_name: "Rahul Verma",
  ...demoAccount("Creator"),
  tagline: "Excel for people who hate it",
  bio: "I kept the books of a Bengaluru logistics company for eleven years and taught everyone around me to need me less. Short guides, honest workbooks, no macros.",
  accent: "saffron",
  links: [{ label: "Notes on spreadsheets", url: "https://rahul.example.com" }],
  offers: [
    {
      slug: "excel-for-people-who-hate-it",
      name: "Excel for people who hate it",
      description: `Five formulas, one way to lay out a sheet, and the habit that catches mistakes before your boss does.

**What is inside**

- A guide of three chapters you can finish on a train
- A workbook with real expenses and five exercises
- Written for Excel, Google Sheets and LibreOffice alike

No macros, no pivot tables, no jokes about pivot tables.`,
      price_minor: 2900,
      currency_code: "usd",
      access_days: null,
      supply: null,
      terms:
        "For you alone. Use the workbook at your job as much as you like; please do not resell it.",
      benefits: [
        {
          kind: "file",
          title: "Guide and workbook",
          files: [
            { filename: "excel-for-people-who-hate-it.pdf", make: guide },
            { filename: "workbook.zip", make: workbook },
          ],
        },
      ],
    },
    {
      slug: "month-end-in-a-morning",
      name: "Month-end in a morning",
      description: `The routine that took our close from four days to three hours.

You get the checklist I still print every month, the notes behind it, and a year of the private recordings in which I close a real month and talk you through every number.`,
      price_minor: 4900,
      currency_code: "usd",
      access_days: 365,
      supply: null,
      terms: null,
      benefits: [
        {
          kind: "file",
          title: "Notes and checklist",
          files: [
            { filename: "month-end-in-a-morning.pdf", make: monthEnd },
            { filename: "checklist.csv", make: checklist },
          ],
        },
        {
          kind: "link",
          title: "The recordings",
          url: "https://rahul.example.com/recordings/month-end",
        },
      ],
    },
  ],
}
