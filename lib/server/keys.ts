import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto"
import { env } from "./env"

export type Purpose =
  | "device-pseudonym"
  | "station-code"
  | "rotating-code"
  | "scan-ticket"
  | "turn-bucket"
  | "rider-device"
  | "phone-number"
  | "one-time-code"

const derived = new Map<Purpose, Buffer>()

// One secret to keep; a separate key for each purpose (RFC 5869), so that none can stand in for another.
function keyFor(purpose: Purpose): Buffer {
  let key = derived.get(purpose)
  if (!key) {
    key = Buffer.from(hkdfSync("sha256", env().NEXTAUTH_SECRET, "nuanyi", purpose, 32))
    derived.set(purpose, key)
  }
  return key
}

/** HMAC-SHA-256 of `text` under the key of `purpose`, cut to 16 bytes. Not to be turned back without the secret. */
export function mac(purpose: Purpose, text: string): Buffer {
  return createHmac("sha256", keyFor(purpose)).update(text).digest().subarray(0, 16)
}

/** Compares without telling by its time where two differ. */
export function sameBytes(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b)
}
