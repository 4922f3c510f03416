import type { Occupation } from "@/lib/domain/attendance/schema"
import { type Day, dayOf } from "@/lib/plain/clock"
import type { DoorJson } from "@/lib/web/attendance-json"
import type { Counted, Waiting } from "./waiting"

/** A page that was kept since yesterday knows nothing of today yet. */
export function doorOn(known: DoorJson, today: Day): DoorJson {
  if (known.day === today) return known
  const occupations = known.occupations.map((row) => ({ ...row, visits: 0 }))
  return {
    ...known,
    day: today,
    visits: 0,
    sessionVisits: 0,
    people: 0,
    occupations,
    sessions: [],
    items: [],
  }
}

/** The server's sums of a day with everything tapped since. */
export function sumsOf(known: DoorJson, list: readonly Waiting[]) {
  const counted = list.flatMap((one) => countedOn(known.day, one))
  const add = (of: (one: Counted) => boolean) =>
    counted.filter(of).reduce((sum, { quantity }) => sum + quantity, 0)
  return {
    visits: known.visits + add(({ sessionId }) => sessionId === null),
    sessionVisits: known.sessionVisits + add(({ sessionId }) => sessionId !== null),
    people: known.people,
    occupation: (occupation: Occupation) =>
      (known.occupations.find((row) => row.occupation === occupation)?.visits ?? 0) +
      add((one) => one.sessionId === null && one.occupation === occupation),
    session: (id: string) =>
      (known.sessions.find((session) => session.id === id)?.visits ?? 0) + add((one) => one.sessionId === id),
  }
}

function countedOn(day: Day, { deed, at, state }: Waiting): Counted[] {
  if (state === "refused" || deed.kind === "punch" || dayOf(new Date(at)) !== day) return []
  return deed.kind === "entry" ? [deed] : [{ ...deed.takes, quantity: -deed.takes.quantity }]
}
