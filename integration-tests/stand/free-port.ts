import { createServer } from "node:net"

/** A TCP port nobody listens on. It is released before it is returned, so use it at once. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once("error", reject)
    server.listen(0, "127.0.0.1", () => {
      const address = server.address()
      if (address === null || typeof address === "string") {
        server.close()
        reject(new Error("The system gave no port."))
        return
      }
      server.close(() => resolve(address.port))
    })
  })
}
