import { crc32, deflateSync, inflateSync } from "node:zlib"

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

function readChunks(png) {
  const chunks = []
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at)
    const type = png.toString("latin1", at + 4, at + 8)
    chunks.push({ type, data: png.subarray(at + 8, at + 8 + length) })
    at += length + 12
  }
  return chunks
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data])
  const out = Buffer.alloc(body.length + 8)
  out.writeUInt32BE(data.length, 0)
  body.copy(out, 4)
  out.writeUInt32BE(crc32(body), out.length - 4)
  return out
}

function paeth(a, b, c) {
  const p = a + b - c
  const pa = Math.abs(p - a)
  const pb = Math.abs(p - b)
  const pc = Math.abs(p - c)
  if (pa <= pb && pa <= pc) return a
  return pb <= pc ? b : c
}

/** Undoes the row filters of an 8-bit RGB or RGBA image (PNG specification, section 9). */
function decode(png) {
  const chunks = readChunks(png)
  const header = chunks.find(({ type }) => type === "IHDR").data
  const [width, height, depth, colour] = [
    header.readUInt32BE(0),
    header.readUInt32BE(4),
    header[8],
    header[9],
  ]
  if (depth !== 8 || (colour !== 2 && colour !== 6)) {
    throw new Error(`This PNG has colour type ${colour} at ${depth} bits; only 8-bit RGB is read.`)
  }
  const size = colour === 6 ? 4 : 3
  const stride = width * size
  const raw = inflateSync(
    Buffer.concat(chunks.filter(({ type }) => type === "IDAT").map(({ data }) => data)),
  )
  const pixels = Buffer.alloc(stride * height)
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)]
    const row = y * stride
    for (let x = 0; x < stride; x++) {
      const left = x >= size ? pixels[row + x - size] : 0
      const up = y > 0 ? pixels[row - stride + x] : 0
      const corner = y > 0 && x >= size ? pixels[row - stride + x - size] : 0
      const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter]
      pixels[row + x] = raw[y * (stride + 1) + 1 + x] + predicted
    }
  }
  return { width, height, size, pixels }
}

/** How often each colour occurs, as [r, g, b, count]. */
function countColours({ pixels, size }) {
  const counts = new Map()
  for (let at = 0; at < pixels.length; at += size) {
    const key = (pixels[at] << 16) | (pixels[at + 1] << 8) | pixels[at + 2]
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return [...counts].map(([key, count]) => [key >> 16, (key >> 8) & 255, key & 255, count])
}

function widest(box) {
  let best = { channel: 0, spread: -1 }
  for (let channel = 0; channel < 3; channel++) {
    let low = 255
    let high = 0
    for (const colour of box) {
      if (colour[channel] < low) low = colour[channel]
      if (colour[channel] > high) high = colour[channel]
    }
    if (high - low > best.spread) best = { channel, spread: high - low }
  }
  return best
}

const weight = (box) => box.reduce((sum, colour) => sum + Math.sqrt(colour[3]), 0)

/** Median cut: the box that is wide and well used is halved until there are enough. */
function choosePalette(colours, count) {
  const boxes = [{ box: colours, ...widest(colours), weight: weight(colours) }]
  while (boxes.length < count) {
    boxes.sort((a, b) => b.spread * b.weight - a.spread * a.weight)
    const next = boxes[0]
    if (!next || next.spread <= 0) break
    boxes.shift()
    const sorted = next.box.sort((a, b) => a[next.channel] - b[next.channel])
    let sum = 0
    let cut = 1
    for (; cut < sorted.length - 1; cut++) {
      sum += Math.sqrt(sorted[cut - 1][3])
      if (sum >= next.weight / 2) break
    }
    for (const box of [sorted.slice(0, cut), sorted.slice(cut)]) {
      boxes.push({ box, ...widest(box), weight: weight(box) })
    }
  }
  return boxes.map(({ box }) => {
    const most = box.reduce((best, colour) => (colour[3] > best[3] ? colour : best))
    // A colour that fills its box (a background, the ink) keeps its exact value.
    const total = box.reduce((sum, colour) => sum + colour[3], 0)
    if (most[3] > total / 2) return most.slice(0, 3)
    return [0, 1, 2].map((channel) =>
      Math.round(box.reduce((sum, colour) => sum + colour[channel] * colour[3], 0) / total),
    )
  })
}

function nearestIn(palette) {
  const known = new Map()
  return (r, g, b) => {
    const key = (r << 16) | (g << 8) | b
    const found = known.get(key)
    if (found !== undefined) return found
    let best = 0
    let least = Number.POSITIVE_INFINITY
    for (let index = 0; index < palette.length; index++) {
      const [pr, pg, pb] = palette[index]
      const distance = 2 * (r - pr) ** 2 + 4 * (g - pg) ** 2 + 3 * (b - pb) ** 2
      if (distance < least) [best, least] = [index, distance]
    }
    known.set(key, best)
    return best
  }
}

/**
 * Rewrites a screenshot with at most `colours` (2-256) colours: pages are flat, so a palette makes them a third of the
 * size and the eye sees no difference.
 */
export function toPalettePng(png, colours = 256) {
  const image = decode(png)
  const palette = choosePalette(countColours(image), colours)
  const nearest = nearestIn(palette)
  const { width, height, size, pixels } = image
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * size
      rows[y * (width + 1) + 1 + x] = nearest(pixels[at], pixels[at + 1], pixels[at + 2])
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 8
  header[9] = 3
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(palette.flat())),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ])
}
