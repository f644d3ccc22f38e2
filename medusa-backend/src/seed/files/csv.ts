type Cell = string | number

const written = (cell: Cell): string =>
  typeof cell === "string" && /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : String(cell)

/** Comma-separated values with a heading row, as spreadsheets read them. */
export function makeCsv(heading: string[], rows: Cell[][]): Buffer {
  return Buffer.from([heading, ...rows].map((row) => `${row.map(written).join(",")}\r\n`).join(""))
}
