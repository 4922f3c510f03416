import { env } from "@/lib/server/env"

/** What a QR code at a door opens, on any phone. */
export function checkInAddress(stationId: string, code: string): string {
  const address = new URL("/check-in", env().NEXTAUTH_URL)
  address.search = new URLSearchParams({ s: stationId, c: code }).toString()
  return address.href
}
