import type { ExecArgs } from "@medusajs/framework/types"
import { setUpShop } from "../shop/set-up-shop"

/** `medusa exec ./src/scripts/seed.js`: the demo world. */
export default async function seed({ container }: ExecArgs): Promise<void> {
  await setUpShop(container)
}
