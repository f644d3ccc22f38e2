/** From quiet to bright: two stones, two tints, the tile itself and its shadow. */
const TONES = 6

export interface Mosaic {
  columns: number
  rows: number
  /** One SVG path per tone, in units of one cell; empty where a tone does not occur. */
  paths: string[]
}

/** FNV-1a, then mulberry32: the same picture for the same seed, for ever. */
function randomFrom(seed: string): () => number {
  let state = 0x811c9dc5
  for (let index = 0; index < seed.length; index += 1) {
    state = Math.imul(state ^ seed.charCodeAt(index), 0x01000193)
  }
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const GAP = 0.05

const round = (value: number): string => String(Math.round(value * 100) / 100)

/** One tile: whole, a quarter disc or a half, turned by quarter turns. */
function tilePath(x: number, y: number, shape: number, turn: number): string {
  const left = x + GAP
  const top = y + GAP
  const side = 1 - 2 * GAP
  if (shape < 0.62) {
    return `M${round(left)} ${round(top)}h${round(side)}v${round(side)}h-${round(side)}z`
  }
  const corners: [number, number][] = [
    [left, top],
    [left + side, top],
    [left + side, top + side],
    [left, top + side],
  ]
  const at = (offset: number) => corners[(turn + offset) % 4] ?? [left, top]
  const point = (offset: number) => `${round(at(offset)[0])} ${round(at(offset)[1])}`
  return shape < 0.88
    ? `M${point(0)}L${point(1)}A${round(side)} ${round(side)} 0 0 1 ${point(3)}z`
    : `M${point(0)}L${point(1)}L${point(3)}z`
}

/** Slow waves in two directions, so that tones gather in bands as they do in a laid floor. */
function bandField(random: () => number): (x: number, y: number) => number {
  const waves = Array.from({ length: 3 }, () => ({
    angle: random() * Math.PI * 2,
    length: 0.35 + random() * 0.55,
    phase: random() * Math.PI * 2,
  }))
  return (x, y) => {
    const sum = waves.reduce(
      (total, wave) =>
        total +
        Math.sin((Math.cos(wave.angle) * x + Math.sin(wave.angle) * y) * wave.length + wave.phase),
      0,
    )
    return (sum / waves.length + 1) / 2
  }
}

/** A deterministic mosaic for a handle or an offer: pure, the same on server, browser and share image. */
export function mosaic(input: {
  seed: string
  columns: number
  rows: number
  /** How much neighbours resemble each other, 0 to 1: bands in a wide floor, contrast in a small badge. */
  bands?: number
}): Mosaic {
  const bands = input.bands ?? 0.78
  const random = randomFrom(input.seed)
  const field = bandField(random)
  const paths = Array.from({ length: TONES }, () => "")
  for (let y = 0; y < input.rows; y += 1) {
    for (let x = 0; x < input.columns; x += 1) {
      const level = field(x, y) * bands + random() * (1 - bands)
      const tone = Math.min(TONES - 1, Math.floor(level * TONES))
      paths[tone] += tilePath(x, y, random(), Math.floor(random() * 4))
    }
  }
  return { columns: input.columns, rows: input.rows, paths }
}
