/** Characters that make a spreadsheet read a cell as a formula, in their wide forms too. */
const FORMULA_START = /^[\s\p{Cc}]*[=+\-@|%＝＋－＠]/u

/** A plain decimal number is never a formula, so it stays a number. */
const DECIMAL = /^-?\d+(\.\d+)?$/

/**
 * One line of a CSV file (RFC 4180). Every cell is quoted; what a spreadsheet would run as a formula gets a leading
 * apostrophe, which it shows as text (failure case X4).
 */
export function toCsvRow(cells: readonly (string | number | null)[]): string {
  return `${cells.map(toCell).join(",")}\r\n`
}

function toCell(cell: string | number | null): string {
  const text = cell === null ? "" : String(cell)
  const safe = FORMULA_START.test(text) && !DECIMAL.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}
