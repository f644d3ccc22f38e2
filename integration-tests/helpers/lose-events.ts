import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/** From here on no event reaches anyone, as when a process dies right after its commit. Returns how to end that. */
export function loseEvents(container: MedusaContainer): () => void {
  const bus = container.resolve(Modules.EVENT_BUS)
  const lost = async () => {}
  const spies = [
    jest.spyOn(bus, "emit").mockImplementation(lost),
    jest.spyOn(bus, "releaseGroupedEvents").mockImplementation(lost),
  ]
  return () => {
    for (const spy of spies) spy.mockRestore()
  }
}
