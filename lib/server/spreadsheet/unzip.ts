import { inflateRawSync } from "node:zlib"

const END = Buffer.from([0x50, 0x4b, 0x05, 0x06])
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50

/**
 * Every file of a ZIP archive, really unpacked and counted: what its directory says of sizes is not believed. Null for what is no
 * archive, is encrypted, holds more than `mostFiles`, or grows beyond `mostBytes` altogether.
 */
export function unzipWithin(
  bytes: Buffer,
  { mostFiles, mostBytes }: { mostFiles: number; mostBytes: number },
): Map<string, Buffer> | null {
  try {
    return unpack(bytes, mostFiles, mostBytes)
  } catch {
    // A length that points beyond the file, a stream that does not end, one that does not stop.
    return null
  }
}

function unpack(bytes: Buffer, mostFiles: number, mostBytes: number): Map<string, Buffer> | null {
  const end = bytes.lastIndexOf(END)
  if (end < 0) return null
  const count = bytes.readUInt16LE(end + 10)
  if (count > mostFiles) return null
  const files = new Map<string, Buffer>()
  let at = bytes.readUInt32LE(end + 16)
  let room = mostBytes
  for (let n = 0; n < count; n++) {
    if (bytes.readUInt32LE(at) !== ENTRY) return null
    const nameEnd = at + 46 + bytes.readUInt16LE(at + 28)
    const file = fileAt(bytes, at, room)
    if (!file) return null
    room -= file.length
    files.set(bytes.toString("utf8", at + 46, nameEnd), file)
    at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return files
}

function fileAt(bytes: Buffer, entry: number, room: number): Buffer | null {
  const [flags, method] = [bytes.readUInt16LE(entry + 8), bytes.readUInt16LE(entry + 10)]
  const local = bytes.readUInt32LE(entry + 42)
  if (flags & 1 || bytes.readUInt32LE(local) !== LOCAL) return null
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
  const packed = bytes.subarray(start, start + bytes.readUInt32LE(entry + 20))
  if (method === 0) return packed.length <= room ? packed : null
  if (method !== 8 || room <= 0) return null
  return packed.length === 0 ? packed : inflateRawSync(packed, { maxOutputLength: room })
}
