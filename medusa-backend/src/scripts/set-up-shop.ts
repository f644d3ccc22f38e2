import type { ExecArgs } from "@medusajs/framework/types"
import { setUpShop } from "../shop/set-up-shop"

/** `medusa exec ./src/scripts/set-up-shop.js`: what every shop has before its first creator. Safe to repeat. */
export default async function setUpShopScript({ container }: ExecArgs): Promise<void> {
  await setUpShop(container)
}
