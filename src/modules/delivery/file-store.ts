import { createHash, randomBytes } from "node:crypto"
import { createReadStream, type ReadStream } from "node:fs"
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises"
import path from "node:path"
import { errorCode, unexpectedState } from "#lib/errors"

/** 1 MiB: measured to be the size at which Node serves files best (docs/performance.md). */
const CHUNK_BYTES = 1024 ** 2

export class TooManyBytesError extends Error {}
export class TooFewBytesError extends Error {
  constructor(readonly received_bytes: number) {
    super(`The upload ended after ${received_bytes} bytes.`)
  }
}

export interface ReceivedFile {
  temp_path: string
  sha256: string
  size_bytes: number
}

/** Files in a folder nobody serves, under random names. Knows nothing of rows, creators or types. */
export class FileStore {
  constructor(private readonly root: string) {}

  /** A name no one can guess, in 65,536 folders so that none grows too large. */
  newKey(): string {
    const name = randomBytes(16).toString("hex")
    return `${name.slice(0, 2)}/${name.slice(2, 4)}/${name}`
  }

  /**
   * Writes a stream to a temporary file while hashing it, and makes it durable. Nothing stays when it throws.
   * @throws TooManyBytesError, TooFewBytesError, or whatever the stream or the disk reported.
   */
  async receive(
    id: string,
    stream: AsyncIterable<Uint8Array>,
    size_bytes: number,
  ): Promise<ReceivedFile> {
    const folder = path.join(this.root, "tmp")
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await this.discard(folder, id)
    const temp_path = path.join(folder, `${id}.${randomBytes(6).toString("hex")}`)
    try {
      const handle = await open(temp_path, "wx", 0o600)
      try {
        const sha256 = await writeHashed(handle, stream, size_bytes)
        await handle.sync()
        return { temp_path, sha256, size_bytes }
      } finally {
        await handle.close()
      }
    } catch (error) {
      await rm(temp_path, { force: true })
      throw error
    }
  }

  /** Moves a received file to its place and makes the move durable. */
  async keep(temp_path: string, key: string): Promise<void> {
    const target = this.pathOf(key)
    const folder = path.dirname(target)
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await rename(temp_path, target)
    const handle = await open(folder, "r")
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  }

  /** Removes what interrupted uploads of `id` left. */
  private async discard(folder: string, id: string): Promise<void> {
    const left = (await readdir(folder)).filter((name) => name.startsWith(`${id}.`))
    await Promise.all(left.map((name) => rm(path.join(folder, name), { force: true })))
  }

  async removeTemp(temp_path: string): Promise<void> {
    await rm(temp_path, { force: true })
  }

  async remove(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true })
  }

  /** Null when the file is missing. */
  async sizeOf(key: string): Promise<number | null> {
    try {
      return (await stat(this.pathOf(key))).size
    } catch (error) {
      if (errorCode(error) === "ENOENT") return null
      throw error
    }
  }

  read(key: string, range: { start: number; end: number }): ReadStream {
    return createReadStream(this.pathOf(key), { ...range, highWaterMark: CHUNK_BYTES })
  }

  private pathOf(key: string): string {
    if (!/^[0-9a-f]{2}\/[0-9a-f]{2}\/[0-9a-f]{32}$/.test(key)) {
      throw unexpectedState("A storage key has not the form the store gives out.")
    }
    return path.join(this.root, key)
  }
}

async function writeHashed(
  handle: FileHandle,
  stream: AsyncIterable<Uint8Array>,
  size_bytes: number,
): Promise<string> {
  const hash = createHash("sha256")
  let received = 0
  for await (const chunk of stream) {
    received += chunk.length
    if (received > size_bytes) throw new TooManyBytesError()
    hash.update(chunk)
    await handle.writeFile(chunk)
  }
  if (received < size_bytes) throw new TooFewBytesError(received)
  return hash.digest("hex")
}
