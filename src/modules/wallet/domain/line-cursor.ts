import { invalidData } from "#lib/errors"

/** Where a page of the statement ended: the number of its last journal in the earner's chain. */
export function encodeCursor(seq: number): string {
  return Buffer.from(`line:${seq}`).toString("base64url")
}

/** @throws invalid_data for anything this ledger did not hand out. */
export function decodeCursor(cursor: string): number {
  const seq = /^line:(\d{1,15})$/.exec(Buffer.from(cursor, "base64url").toString())?.[1]
  if (seq === undefined) {
    throw invalidData("That cursor is not one of ours; start again without a cursor.")
  }
  return Number(seq)
}
