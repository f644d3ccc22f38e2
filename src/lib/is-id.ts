/** Whether a text can be an id of ours at all. What cannot never reaches the database: NUL would be a 500 there. */
export function isId(text: string): boolean {
  return /^[A-Za-z0-9_]{1,64}$/.test(text)
}
