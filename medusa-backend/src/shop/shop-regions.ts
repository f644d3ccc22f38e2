interface ShopRegion {
  name: string
  currency_code: string
  countries: string[]
}

const codes = (list: string): string[] => list.split(" ")

/** The currencies a creator can price in, the default first, and where each is used. */
export const shopRegions: ShopRegion[] = [
  {
    name: "International",
    currency_code: "usd",
    countries: codes(
      "us ca mx br ar cl co pe gb ch no se dk is pl cz hu ro bg tr il ae sa qa eg ma ng gh ke tz ug za " +
        "in pk bd lk np cn hk tw jp kr sg my id th vn ph au nz",
    ),
  },
  {
    name: "Euro area",
    currency_code: "eur",
    countries: codes("de fr es it nl at be ie pt fi gr lu si sk ee lv lt mt cy hr"),
  },
]
