/**
 * Where to go after signing in: only a path of this site. Anything that a browser could read as another
 * origin (`//host`, `/\host`, `https:`, control characters) becomes `fallback`.
 */
export function safeNext(next: unknown, fallback: string): string {
  if (typeof next !== "string" || next.length > 500 || !next.startsWith("/")) {
    return fallback
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop these, which turns "/\t/host" into "//host".
  if (/^\/[/\\]|[\u0000-\u001f\\]/.test(next)) {
    return fallback
  }
  const url = new URL(next, "http://site.invalid")
  return url.host === "site.invalid" ? `${url.pathname}${url.search}${url.hash}` : fallback
}
