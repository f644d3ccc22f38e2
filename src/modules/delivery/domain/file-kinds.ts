/** A file format by its extension: the type it is served with and what its content must be recognised as. */
export interface FileKind {
  mime_type: string
  /**
   * Extensions `file-type` may report. `text`: no magic number, the bytes must be readable text.
   * `opaque`: a creative tool's own format that nothing recognises; whatever does not run passes.
   */
  content: readonly string[] | "text" | "opaque"
}

const kind = (mime_type: string, ...content: string[]): FileKind => ({ mime_type, content })
const text = (mime_type: string): FileKind => ({ mime_type, content: "text" })
const opaque: FileKind = { mime_type: "application/octet-stream", content: "opaque" }

export const fileKinds: ReadonlyMap<string, FileKind> = new Map<string, FileKind>(
  Object.entries({
    pdf: kind("application/pdf", "pdf"),
    epub: kind("application/epub+zip", "epub", "zip"),
    mobi: kind("application/x-mobipocket-ebook", "mobi"),
    azw3: kind("application/vnd.amazon.ebook", "mobi"),
    doc: kind("application/msword", "cfb"),
    xls: kind("application/vnd.ms-excel", "cfb"),
    ppt: kind("application/vnd.ms-powerpoint", "cfb"),
    docx: kind(
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "docx",
      "zip",
    ),
    xlsx: kind("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", "zip"),
    pptx: kind(
      "application/vnd.openxmlformats-officedocument.presentationml.presentation",
      "pptx",
      "zip",
    ),
    odt: kind("application/vnd.oasis.opendocument.text", "odt", "zip"),
    ods: kind("application/vnd.oasis.opendocument.spreadsheet", "ods", "zip"),
    odp: kind("application/vnd.oasis.opendocument.presentation", "odp", "zip"),
    key: kind("application/vnd.apple.keynote", "zip"),
    pages: kind("application/vnd.apple.pages", "zip"),
    numbers: kind("application/vnd.apple.numbers", "zip"),
    rtf: kind("application/rtf", "rtf"),

    png: kind("image/png", "png", "apng"),
    apng: kind("image/apng", "png", "apng"),
    jpg: kind("image/jpeg", "jpg"),
    jpeg: kind("image/jpeg", "jpg"),
    gif: kind("image/gif", "gif"),
    webp: kind("image/webp", "webp"),
    avif: kind("image/avif", "avif"),
    heic: kind("image/heic", "heic"),
    tif: kind("image/tiff", "tif"),
    tiff: kind("image/tiff", "tif"),
    bmp: kind("image/bmp", "bmp"),
    psd: kind("image/vnd.adobe.photoshop", "psd"),
    ico: kind("image/x-icon", "ico"),
    dng: kind("image/x-adobe-dng", "dng", "tif"),
    cr2: kind("image/x-canon-cr2", "cr2", "tif"),
    nef: kind("image/x-nikon-nef", "nef", "tif"),
    arw: kind("image/x-sony-arw", "arw", "tif"),
    ai: kind("application/illustrator", "pdf", "ps", "eps"),
    eps: kind("application/postscript", "eps", "ps"),
    indd: kind("application/x-indesign", "indd"),

    mp3: kind("audio/mpeg", "mp3", "mp2", "mp1"),
    wav: kind("audio/wav", "wav"),
    flac: kind("audio/flac", "flac"),
    ogg: kind("audio/ogg", "ogg", "oga", "opus", "ogv", "ogm"),
    opus: kind("audio/ogg", "opus", "ogg"),
    m4a: kind("audio/mp4", "m4a", "mp4"),
    m4b: kind("audio/mp4", "m4b", "m4a", "mp4"),
    aac: kind("audio/aac", "aac"),
    aif: kind("audio/aiff", "aif"),
    aiff: kind("audio/aiff", "aif"),
    mid: kind("audio/midi", "mid"),
    midi: kind("audio/midi", "mid"),
    mp4: kind("video/mp4", "mp4", "m4v", "mov"),
    m4v: kind("video/mp4", "m4v", "mp4"),
    mov: kind("video/quicktime", "mov", "mp4"),
    webm: kind("video/webm", "webm", "mkv"),
    mkv: kind("video/matroska", "mkv", "webm"),
    avi: kind("video/vnd.avi", "avi"),

    zip: kind("application/zip", "zip"),
    gz: kind("application/gzip", "gz", "tar.gz"),
    tgz: kind("application/gzip", "gz", "tar.gz"),
    tar: kind("application/x-tar", "tar"),
    "7z": kind("application/x-7z-compressed", "7z"),
    rar: kind("application/vnd.rar", "rar"),
    xz: kind("application/x-xz", "xz"),
    bz2: kind("application/x-bzip2", "bz2"),
    zst: kind("application/zstd", "zst"),

    ttf: kind("font/ttf", "ttf"),
    otf: kind("font/otf", "otf"),
    ttc: kind("font/collection", "ttc"),
    woff: kind("font/woff", "woff"),
    woff2: kind("font/woff2", "woff2"),
    glb: kind("model/gltf-binary", "glb"),

    txt: text("text/plain; charset=utf-8"),
    md: text("text/markdown; charset=utf-8"),
    csv: text("text/csv; charset=utf-8"),
    tsv: text("text/tab-separated-values; charset=utf-8"),
    json: text("application/json"),
    xml: text("application/xml"),
    xmp: text("application/rdf+xml"),
    yaml: text("application/yaml"),
    yml: text("application/yaml"),
    toml: text("application/toml"),
    tex: text("text/x-tex; charset=utf-8"),
    bib: text("text/plain; charset=utf-8"),
    ics: text("text/calendar; charset=utf-8"),
    vcf: text("text/vcard; charset=utf-8"),
    srt: text("application/x-subrip"),
    vtt: text("text/vtt; charset=utf-8"),
    gpx: text("application/gpx+xml"),
    svg: text("image/svg+xml"),
    html: text("text/html; charset=utf-8"),
    htm: text("text/html; charset=utf-8"),
    css: text("text/css; charset=utf-8"),
    cube: text("text/plain; charset=utf-8"),
    lrtemplate: text("text/plain; charset=utf-8"),
    gltf: text("model/gltf+json"),
    ipynb: text("application/x-ipynb+json"),

    ...Object.fromEntries(
      `abr aco acv afbrushes afdesign afphoto afpub als ase aseprite asl atn blend brush brushset c4d clip drp fbx fig
      flp fxp gbr grd kpp kra logicx mogrt nki obj pat procreate prproj sketch stl sut swatches tpl usdz vstpreset xd`
        .split(/\s+/)
        .map((extension) => [extension, opaque]),
    ),
  }),
)

/** Extensions a double click would run. Refused when announced, before a byte is sent. */
const runnable = new Set(
  `apk app appimage bat bin cmd com command cpl deb dll dmg dylib elf exe gadget hta inf iso jar js jse lnk mjs msc msi
  msix msp pif pkg ps1 psm1 py pyc rb reg rpm run scr sh so sys vb vbe vbs wasm ws wsf wsh xpi`.split(
    /\s+/,
  ),
)

/** What `file-type` calls things that run. */
const runnableContent = new Set([
  "exe",
  "elf",
  "macho",
  "class",
  "wasm",
  "deb",
  "rpm",
  "lnk",
  "apk",
  "jar",
  "crx",
  "xpi",
  "dmg",
  "swf",
  "ar",
])

/** The part after the last dot, lower case; empty when there is none. */
export function extensionOf(filename: string): string {
  const dot = filename.lastIndexOf(".")
  return dot > 0 ? filename.slice(dot + 1).toLowerCase() : ""
}

export type TypeCheck = { accepted: true; mime_type: string } | { accepted: false; reason: string }

const zipHint = "Put it into a ZIP archive and upload that instead."

/** Judges a file by its name alone, when it is announced. */
export function checkName(filename: string): TypeCheck {
  const extension = extensionOf(filename)
  if (runnable.has(extension)) {
    return {
      accepted: false,
      reason: `"${filename}" is a program or script, which buyers' computers warn about. ${zipHint}`,
    }
  }
  const known = fileKinds.get(extension)
  if (known) return { accepted: true, mime_type: known.mime_type }
  return {
    accepted: false,
    reason: extension
      ? `Files ending in .${extension} cannot be checked here. ${zipHint}`
      : `"${filename}" has no ending such as .pdf that says what it is. Rename it and upload it again.`,
  }
}

/**
 * Judges a file by its bytes: what runs is refused whatever it is called, and a name must tell the truth.
 * @param found what `file-type` made of the content, if anything
 * @param head the first bytes of the file
 */
export function checkContent(
  filename: string,
  found: { ext: string; mime: string } | undefined,
  head: Uint8Array,
): TypeCheck {
  const extension = extensionOf(filename)
  const named = checkName(filename)
  if (!named.accepted) return named
  if (runs(found, head)) {
    return {
      accepted: false,
      reason: `"${filename}" contains a program or script, which buyers' computers warn about. ${zipHint}`,
    }
  }
  const known = fileKinds.get(extension)
  if (!known)
    return { accepted: false, reason: `Files ending in .${extension} cannot be checked here.` }
  if (matches(known, found, head)) return { accepted: true, mime_type: known.mime_type }
  const actual = found ? `its content is ${found.mime}` : "its content is not"
  return {
    accepted: false,
    reason: `"${filename}" is named .${extension}, but ${actual}. Choose the right file, or give it its real ending.`,
  }
}

function matches(known: FileKind, found: { ext: string } | undefined, head: Uint8Array): boolean {
  if (known.content === "text") return isText(head) && (!found || found.ext === "xml")
  if (known.content === "opaque") return true
  return found !== undefined && known.content.includes(found.ext)
}

function runs(found: { ext: string } | undefined, head: Uint8Array): boolean {
  if (found && runnableContent.has(found.ext)) return true
  const magic = Buffer.from(head.subarray(0, 4)).toString("latin1")
  if (magic.startsWith("#!") || magic.startsWith("MZ")) return true
  return [
    "\x7fELF",
    "\xfe\xed\xfa\xce",
    "\xfe\xed\xfa\xcf",
    "\xce\xfa\xed\xfe",
    "\xcf\xfa\xed\xfe",
  ].includes(magic)
}

/** Whether the first bytes read as UTF-8 (the last character may be cut) or as UTF-16 with its mark. */
function isText(head: Uint8Array): boolean {
  if (
    head.length >= 2 &&
    ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff))
  ) {
    return true
  }
  if (head.includes(0)) return false
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(head, { stream: true })
    return true
  } catch {
    return false
  }
}
