import { mac, sameBytes } from "@/lib/server/keys"

/**
 * The code that hangs at a station's door: its version, and a signature that only this installation can make. The version is in the
 * open, so that the signature can be checked without the database; whether the version still stands is read where the visit is written.
 */
export function stationCode(stationId: string, version: number): string {
  return `${version}-${signature(stationId, version).toString("base64url")}`
}

/** The version of a code that is truly this station's, or null. */
export function codeVersionOf(stationId: string, code: string): number | null {
  const match = /^([1-9]\d{0,8})-([\w-]{22})$/.exec(code)
  if (!match) return null
  const version = Number(match[1])
  return sameBytes(Buffer.from(match[2] as string, "base64url"), signature(stationId, version))
    ? version
    : null
}

function signature(stationId: string, version: number): Buffer {
  return mac("station-code", `${stationId} ${version}`)
}
