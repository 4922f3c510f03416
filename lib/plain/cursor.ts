/** A value that a list can be sorted by. */
export type CursorPart = string | number | boolean | null

/** Longest cursor in characters; what is longer was not made here and is not worth decoding. */
const maxLength = 4096

/**
 * The place in a list after which the next page begins, as an opaque text for an address: base64url of a JSON array.
 * It is not signed. A reader may not trust it for more than where to go on.
 */
export function encodeCursor(values: readonly CursorPart[]): string {
  const bytes = new TextEncoder().encode(JSON.stringify(values))
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))
  const cursor = base64.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "")
  if (cursor.length > maxLength) throw new RangeError("cursor too long")
  return cursor
}

/** The values of a cursor, or null for anything that is none. The caller still checks how many and of which type. */
export function decodeCursor(cursor: string): CursorPart[] | null {
  if (cursor.length > maxLength || !/^[\w-]+$/.test(cursor)) return null
  try {
    const binary = atob(cursor.replaceAll("-", "+").replaceAll("_", "/"))
    const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0))
    const values: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes))
    return Array.isArray(values) && values.every(isPart) ? values : null
  } catch {
    return null
  }
}

// PostgreSQL has no text with a NUL in it; a cursor that says otherwise was not made here.
function isPart(value: unknown): value is CursorPart {
  if (typeof value === "string" && value.includes("\0")) return false
  return value === null || ["string", "number", "boolean"].includes(typeof value)
}
