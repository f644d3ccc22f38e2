import { crc32 } from "node:zlib"

export interface ZipEntry {
  name: string
  bytes: Buffer
}

const LOCAL_HEADER = 0x04034b50
const CENTRAL_HEADER = 0x02014b50
const END_OF_DIRECTORY = 0x06054b50
const VERSION = 20
/** Names are UTF-8. */
const FLAGS = 0x0800
/** 1 January 2026 in MS-DOS form: the same bytes on every machine. */
const DATE = ((2026 - 1980) << 9) | (1 << 5) | 1

function header(entry: ZipEntry): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(VERSION, 0)
  fields.writeUInt16LE(FLAGS, 2)
  fields.writeUInt16LE(DATE, 8)
  fields.writeUInt32LE(crc32(entry.bytes), 10)
  fields.writeUInt32LE(entry.bytes.length, 14)
  fields.writeUInt32LE(entry.bytes.length, 18)
  fields.writeUInt16LE(Buffer.byteLength(entry.name), 22)
  return fields
}

const signature = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

/** A ZIP archive of small files, stored without compression. */
export function makeZip(entries: ZipEntry[]): Buffer {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const name = Buffer.from(entry.name)
    const local = Buffer.concat([signature(LOCAL_HEADER), header(entry), name, entry.bytes])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    const made_by = Buffer.from([VERSION, 0])
    centrals.push(Buffer.concat([signature(CENTRAL_HEADER), made_by, header(entry), place, name]))
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(centrals)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...locals, directory, signature(END_OF_DIRECTORY), end])
}
