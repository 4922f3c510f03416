import type { Door } from "@/lib/domain/attendance/reads"
import { toOffsetIso } from "@/lib/plain/clock"

/** A station's day as the HTTP API says it, and as the keeper's page holds it in the browser. */
export function doorJson(door: Door) {
  const { station: _, areaCode: __, state: ___, sessions, entries, ...sums } = door
  return {
    ...sums,
    sessions: sessions.map((session) => ({
      ...session,
      startsAt: toOffsetIso(session.startsAt),
      endsAt: toOffsetIso(session.endsAt),
    })),
    items: entries.map((entry) => ({
      ...entry,
      at: toOffsetIso(entry.at),
      recordedAt: toOffsetIso(entry.recordedAt),
      voided: entry.voided && { ...entry.voided, at: toOffsetIso(entry.voided.at) },
    })),
  }
}

export type DoorJson = ReturnType<typeof doorJson>
