const SUMMARY_LENGTH_MAX = 160

/** The first sentence of a Markdown text as plain text, at most 160 characters; for cards and search results. */
export function summaryOf(markdown: string): string {
  const text = plainText(markdown)
  const sentence = /^.*?[.!?…](?=\s|$)/su.exec(text)?.[0] ?? text
  if (sentence.length <= SUMMARY_LENGTH_MAX) return sentence
  const cut = sentence.slice(0, SUMMARY_LENGTH_MAX - 1)
  const space = cut.lastIndexOf(" ")
  return `${(space > 80 ? cut.slice(0, space) : cut).trimEnd()}…`
}

function plainText(markdown: string): string {
  const paragraph = markdown
    .slice(0, 4000)
    .replace(/```[\s\S]*?(```|$)/g, " ")
    .replace(/<[^>]*>/g, " ")
    .split(/\n\s*\n/)
    .map((block) => block.replace(/^\s{0,3}#{1,6}\s[^\n]*(\n|$)/, "").trim())
    .find((block) => block !== "")
  return (paragraph ?? "")
    .replace(/!\[[^\]]*\]\([^)]*\)/g, " ")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/^\s*(?:[-*+>]|\d+[.)])\s+/gm, "")
    .replace(/(\*\*|__|~~|`)/g, "")
    .replace(/(^|\s)[*_](\S(?:.*?\S)?)[*_](?=\W|$)/g, "$1$2")
    .replace(/\s+/g, " ")
    .trim()
}
