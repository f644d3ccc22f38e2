import "server-only"
import { readFile } from "node:fs/promises"
import path from "node:path"
import { ImageResponse } from "next/og"
import { mosaic } from "@/lib/mosaic/mosaic"

/** Stone, stone, two tints, the tile, its shadow: the tiles of `tiles.css` as sRGB, which the renderer needs. */
const palettes: Record<string, [string, string, string, string]> = {
  saffron: ["#f4e2bd", "#eac778", "#e8ab2e", "#a67a1c"],
  terracotta: ["#ecd2c7", "#d69c83", "#b5522c", "#803819"],
  rose: ["#efcfd3", "#dc8c99", "#c02d56", "#871f3c"],
  plum: ["#dfcfdc", "#b391ae", "#732f69", "#50204a"],
  indigo: ["#d2d3ea", "#9498cf", "#3e3fa5", "#2b2c75"],
  lagoon: ["#cbdcdf", "#86acb3", "#0d6a76", "#084a53"],
  moss: ["#d3ddcf", "#97b08e", "#3f6b34", "#2b4b24"],
  graphite: ["#d6d4d1", "#9c9995", "#36322e", "#1f1c19"],
}

const WIDTH = 1200
const HEIGHT = 630

function mosaicImage(seed: string, accent: string): string {
  const picture = mosaic({ seed, columns: 20, rows: 5 })
  const [tint, half, tile, shadow] = palettes[accent] ?? palettes.lagoon ?? ["", "", "", ""]
  const fills = ["#efece8", "#e2dfdb", tint, half, tile, shadow]
  const paths = picture.paths.map((d, tone) => `<path d="${d}" fill="${fills[tone]}"/>`).join("")
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 5" width="${WIDTH}" height="300">${paths}</svg>`
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`
}

const fontFile = (name: string) =>
  readFile(path.join(process.cwd(), "node_modules/geist/dist/fonts/geist-sans", name))

/** The picture shown where a page is shared: 1200 x 630, its mosaic above its words. */
export async function shareImage(card: {
  seed: string
  accent: string
  title: string
  line: string
}): Promise<ImageResponse> {
  const [regular, semibold] = await Promise.all([
    fontFile("Geist-Regular.ttf"),
    fontFile("Geist-SemiBold.ttf"),
  ])
  return new ImageResponse(
    <div
      style={{
        display: "flex",
        flexDirection: "column",
        width: "100%",
        height: "100%",
        background: "#fbf9f6",
        color: "#191613",
        fontFamily: "Geist",
      }}
    >
      {/* biome-ignore lint/performance/noImgElement: this is not a page but a picture being drawn. */}
      <img alt="" height={300} src={mosaicImage(card.seed, card.accent)} width={WIDTH} />
      <div style={{ display: "flex", flexDirection: "column", flex: 1, padding: "44px 64px" }}>
        <div
          style={{
            fontSize: 60,
            fontWeight: 600,
            letterSpacing: -1.5,
            lineClamp: 2,
            lineHeight: 1.15,
          }}
        >
          {card.title}
        </div>
        <div style={{ fontSize: 30, marginTop: 16, color: "#57514b", lineClamp: 2 }}>
          {card.line}
        </div>
        <div style={{ fontSize: 24, marginTop: "auto", color: "#736c65" }}>Tessera</div>
      </div>
    </div>,
    {
      width: WIDTH,
      height: HEIGHT,
      fonts: [
        { name: "Geist", data: regular, weight: 400 },
        { name: "Geist", data: semibold, weight: 600 },
      ],
      headers: { "cache-control": "public, max-age=3600" },
    },
  )
}
