import { createHash } from "node:crypto"

const NAMESPACE = Buffer.from("6d0b0f0e6b7c4d6f9a3e5f1c7a2d9b40", "hex")

/** A UUID for what has none of its own, the same each time: version 5 (RFC 9562) of its name. */
export function idOf(...name: string[]): string {
  const bytes = createHash("sha1").update(NAMESPACE).update(name.join(" ")).digest().subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString("hex")
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-")
}

/** To rest at a station has the station's own id. */
export function serviceId(stationId: string, kindCode: string, providerId: string | null): string {
  return kindCode === "" ? stationId : idOf("service", stationId, kindCode, providerId ?? "")
}
