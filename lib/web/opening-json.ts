import type { Punched } from "@/lib/domain/openings/punch-door"
import { toOffsetIso } from "@/lib/plain/clock"

/** A punch and what it made of the door, as the HTTP API says it and the keeper's page holds it. */
export function punchJson({ standing, at, recordedAt, ...punch }: Punched) {
  return {
    ...punch,
    at: toOffsetIso(at),
    recordedAt: toOffsetIso(recordedAt),
    openNow: standing.state === "open",
    standing: standing.state,
  }
}

export type PunchJson = ReturnType<typeof punchJson>
