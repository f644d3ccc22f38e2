const FILENAME_LENGTH_MAX = 255

/**
 * A file's name as it may be shown and sent in a header: no folders, no control or direction characters, no characters
 * that Windows refuses. The stored file never carries it.
 */
export function displayFilename(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ""
  const clean = last
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, "")
    .replace(/[<>:"|?*]/g, "_")
    .replace(/\s+/g, " ")
    .replace(/^[. ]+|[. ]+$/g, "")
  if (clean.length <= FILENAME_LENGTH_MAX) return clean
  const dot = clean.lastIndexOf(".")
  const ending = dot > 0 && clean.length - dot <= 16 ? clean.slice(dot) : ""
  return `${clean.slice(0, FILENAME_LENGTH_MAX - ending.length)}${ending}`
}

/** RFC 6266 with the plain form for old clients and the RFC 5987 form for every name. */
export function attachmentHeader(filename: string): string {
  const safe = displayFilename(filename) || "download"
  const plain = safe.replace(/[^\x20-\x7e]/g, "_").replace(/["\\%]/g, "_")
  const encoded = encodeURIComponent(safe).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
