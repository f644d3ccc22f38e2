export interface PdfPage {
  heading: string
  /** Each becomes a paragraph; wrapped here. Latin letters only: the built-in fonts know no others. */
  paragraphs: string[]
}

const WIDTH = 595
const HEIGHT = 842
const MARGIN = 72
const LINE_LENGTH = 78
const LINE_HEIGHT = 17

function wrap(text: string): string[] {
  const lines: string[] = []
  let line = ""
  for (const word of text.split(/\s+/)) {
    if (line && line.length + word.length + 1 > LINE_LENGTH) {
      lines.push(line)
      line = word
    } else {
      line = line ? `${line} ${word}` : word
    }
  }
  return line ? [...lines, line] : lines
}

const escaped = (text: string): string => text.replace(/[\\()]/g, (character) => `\\${character}`)

function contentOf({ heading, paragraphs }: PdfPage, footer: string): string {
  const body = paragraphs.flatMap((paragraph) => [...wrap(paragraph), ""])
  const lines = body.map((line) => `(${escaped(line)}) Tj T*`)
  return [
    `BT /F2 22 Tf ${MARGIN} ${HEIGHT - MARGIN - 22} Td (${escaped(heading)}) Tj ET`,
    `BT /F1 11 Tf ${LINE_HEIGHT} TL ${MARGIN} ${HEIGHT - MARGIN - 64} Td ${lines.join("\n")} ET`,
    `BT /F1 9 Tf 0.45 g ${MARGIN} ${MARGIN / 2} Td (${escaped(footer)}) Tj ET`,
  ].join("\n")
}

/** A plain A4 document with the fonts every reader has. */
export function makePdf(title: string, author: string, pages: PdfPage[]): Buffer {
  const first_page = 6
  const pageIds = pages.map((_, index) => first_page + index * 2)
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${pageIds.map((id) => `${id} 0 R`).join(" ")}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
    `<< /Title (${escaped(title)}) /Author (${escaped(author)}) >>`,
  ]
  for (const [index, page] of pages.entries()) {
    const content = contentOf(page, `${title} - ${author} - ${index + 1} of ${pages.length}`)
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] ` +
        `/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${first_page + index * 2 + 1} 0 R >>`,
      `<< /Length ${Buffer.byteLength(content, "latin1")} >>\nstream\n${content}\nendstream`,
    )
  }
  return assemble(objects)
}

function assemble(objects: string[]): Buffer {
  let text = "%PDF-1.4\n"
  const offsets = objects.map((object, index) => {
    const offset = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const xref = text.length
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`)
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows.join("")}`
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 5 0 R >>\nstartxref\n${xref}\n%%EOF\n`
  return Buffer.from(text, "latin1")
}
