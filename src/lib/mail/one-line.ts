/** One line without control characters: a name with a line break must not start a header of its own. */
export function oneLine(text: string, length_max = 200): string {
  const line = text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it removes.
    .replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, " ")
    .replace(/\s+/g, " ")
    .trim()
  return line.length > length_max ? `${line.slice(0, length_max - 1)}…` : line
}
