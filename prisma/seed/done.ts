import type { Result } from "@/lib/plain/result"

/** The demo's people only do what they may: a refusal here is a mistake in the story. */
export function done<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Error(`the demo's world was refused: ${result.code} ${JSON.stringify(result.details ?? "")}`)
}
