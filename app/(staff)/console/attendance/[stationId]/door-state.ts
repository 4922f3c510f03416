import type { Occupation } from "@/lib/domain/attendance/schema"
import type { DoorJson } from "@/lib/web/attendance-json"

/** One tap that the database may not know yet. */
export type Tap = {
  key: string
  occupation: Occupation
  quantity: number
  sessionId: string | null
  at: string
  /** In flight it can't be taken back; logged, it waits to be seen in the server's own sums. */
  state: "waiting" | "sending" | "logged"
}

export type Answer = {
  key: string | null
  entry: { id: string; day: string } | null
  problem: { title: string; detail: string } | null
}

export type DoorState = {
  /** What the server said last. */
  known: DoorJson
  taps: Tap[]
  /** Where to find what was logged from here, for undoing. */
  logged: Record<string, { id: string; day: string }>
  /** Why an entry was refused, in the server's words. */
  refusal: string | null
}

export type Step =
  | { type: "tap"; tap: Tap }
  | { type: "drop"; key: string }
  | { type: "send"; keys: string[] }
  | { type: "unsent"; keys: string[] }
  | { type: "answers"; items: Answer[] }
  | { type: "refused"; detail: string }
  /** `seen`: what was logged before the server was asked, so that its sums hold it. */
  | { type: "known"; door: DoorJson; seen: string[] }

const among = (keys: string[], state: Tap["state"]) => (tap: Tap) =>
  keys.includes(tap.key) ? { ...tap, state } : tap

export function doorReducer(door: DoorState, step: Step): DoorState {
  switch (step.type) {
    case "tap":
      return { ...door, taps: [...door.taps, step.tap], refusal: null }
    case "drop":
      return { ...door, taps: door.taps.filter(({ key }) => key !== step.key) }
    case "send":
      return { ...door, taps: door.taps.map(among(step.keys, "sending")) }
    case "unsent":
      return { ...door, taps: door.taps.map(among(step.keys, "waiting")) }
    case "refused":
      return { ...door, refusal: step.detail }
    case "known":
      return { ...door, known: step.door, taps: door.taps.filter(({ key }) => !step.seen.includes(key)) }
    case "answers": {
      const logged = { ...door.logged }
      for (const { key, entry } of step.items)
        if (key && entry) logged[key] = { id: entry.id, day: entry.day }
      const refused = step.items.filter(({ problem }) => problem)
      return {
        ...door,
        logged,
        taps: door.taps
          .filter(({ key }) => !refused.some((answer) => answer.key === key))
          .map(among(Object.keys(logged), "logged")),
        refusal: refused[0]?.problem?.detail ?? door.refusal,
      }
    }
  }
}

/** The server's sums with everything tapped since. */
export function sumsOf({ known, taps }: DoorState) {
  const add = (of: (tap: Tap) => boolean) => taps.filter(of).reduce((sum, { quantity }) => sum + quantity, 0)
  return {
    visits: known.visits + add(({ sessionId }) => sessionId === null),
    sessionVisits: known.sessionVisits + add(({ sessionId }) => sessionId !== null),
    people: known.people,
    occupation: (occupation: Occupation) =>
      (known.occupations.find((row) => row.occupation === occupation)?.visits ?? 0) +
      add((tap) => tap.sessionId === null && tap.occupation === occupation),
    session: (id: string) =>
      (known.sessions.find((session) => session.id === id)?.visits ?? 0) + add((tap) => tap.sessionId === id),
  }
}
