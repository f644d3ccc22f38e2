/** Past sales as `days ago, buyer, offer`, oldest first. Fractions of a day spread them over the clock. */
const ledger = `
  59.31 hana   excel-for-people-who-hate-it
  58.64 ngozi  indigo-from-scratch
  57.12 jonas  sourdough-in-a-small-kitchen
  55.47 oliver excel-for-people-who-hate-it
  54.02 anna   twelve-days-to-a-starter
  52.71 priya  month-end-in-a-morning
  51.38 kofi   critique-circle
  49.55 claire sourdough-in-a-small-kitchen
  48.20 maya   excel-for-people-who-hate-it
  46.83 david  excel-for-people-who-hate-it
  45.16 grace  indigo-from-scratch
  43.70 sofia  sourdough-in-a-small-kitchen
  42.09 wei    month-end-in-a-morning
  40.58 emma   twelve-days-to-a-starter
  39.27 ruth   critique-circle
  37.44 tomas  excel-for-people-who-hate-it
  35.90 marek  sourdough-in-a-small-kitchen
  34.13 leila  indigo-from-scratch
  32.66 jonas  twelve-days-to-a-starter
  31.05 ngozi  critique-circle
  29.51 anna   sourdough-in-a-small-kitchen
  27.84 kofi   indigo-from-scratch
  26.35 oliver month-end-in-a-morning
  24.62 grace  excel-for-people-who-hate-it
  23.07 emma   sourdough-in-a-small-kitchen
  21.49 maya   indigo-from-scratch
  19.93 ruth   excel-for-people-who-hate-it
  18.18 leila  critique-circle
  16.52 tomas  month-end-in-a-morning
  14.86 priya  excel-for-people-who-hate-it
  13.21 claire twelve-days-to-a-starter
  11.60 wei    excel-for-people-who-hate-it
   9.74 maya   twelve-days-to-a-starter
   8.05 sofia  sourdough-in-a-small-kitchen
   6.43 david  indigo-from-scratch
   5.17 hana   month-end-in-a-morning
   3.68 maya   month-end-in-a-morning
   2.29 marek  sourdough-in-a-small-kitchen
   1.34 ngozi  excel-for-people-who-hate-it
   0.42 leila  excel-for-people-who-hate-it
`

export interface PastSale {
  days_ago: number
  buyer: string
  offer_slug: string
}

export const pastSales: PastSale[] = ledger
  .trim()
  .split("\n")
  .map((line) => {
    const [days_ago = "", buyer = "", offer_slug = ""] = line.trim().split(/\s+/)
    return { days_ago: Number(days_ago), buyer, offer_slug }
  })
