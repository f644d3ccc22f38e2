import { open } from "node:fs/promises"
import { checkContent, type TypeCheck } from "./domain/file-kinds"

const HEAD_BYTES = 64 * 1024

/** Reads a file's magic numbers and first bytes, and judges it by them. */
export async function identifyFile(file_path: string, filename: string): Promise<TypeCheck> {
  // ES module only; Medusa's build emits CommonJS.
  const { fileTypeFromFile } = await import("file-type")
  const handle = await open(file_path, "r")
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    const found = await fileTypeFromFile(file_path)
    return checkContent(filename, found, buffer.subarray(0, bytesRead))
  } finally {
    await handle.close()
  }
}
