import { randomBytes } from "node:crypto"
import { mac } from "./keys"

/**
 * A phone is told apart by 16 random bytes that it keeps in a cookie. The database only ever holds a keyed hash of them (HMAC under
 * a key that is derived from the server's secret): who reads the database learns neither the phone nor its cookie, who finds a
 * phone cannot look it up without the secret, and who knows the secret still has nothing to try, because 128 random bits cannot
 * be guessed. Nothing else of the phone (address, model, number) is kept. Deleting the cookie makes the rider somebody new.
 */
export function newDevice(): string {
  return randomBytes(16).toString("base64url")
}

export function isDevice(text: string | null | undefined): text is string {
  return /^[\w-]{22}$/.test(text ?? "")
}

export function pseudonymOf(device: string): Buffer {
  return mac("device-pseudonym", device)
}
