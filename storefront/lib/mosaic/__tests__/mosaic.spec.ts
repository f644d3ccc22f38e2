import { mosaic } from "../mosaic"

const tiles = (paths: string[]): number => paths.join("").split("M").length - 1

describe("mosaic", () => {
  it("draws the same picture for the same seed", () => {
    const input = { seed: "rahul", columns: 12, rows: 5 }
    expect(mosaic(input)).toEqual(mosaic(input))
  })

  it("draws another picture for another seed", () => {
    const [one, other] = ["rahul", "maya"].map((seed) => mosaic({ seed, columns: 12, rows: 5 }))
    expect(one?.paths).not.toEqual(other?.paths)
  })

  it("lays one tile in every place", () => {
    expect(tiles(mosaic({ seed: "rahul", columns: 12, rows: 5 }).paths)).toBe(60)
  })
})
