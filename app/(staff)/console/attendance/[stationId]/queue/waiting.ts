import type { Occupation } from "@/lib/domain/attendance/schema"

export type Counted = { occupation: Occupation; quantity: number; sessionId: string | null }
/** Where the database has it. */
export type Logged = { id: string; day: string }

export type Deed =
  | ({ kind: "entry" } & Counted)
  /** `of` is the key of an entry that has no answer yet; `logged` is known once it has. */
  | { kind: "void"; of: string | null; logged: Logged | null; takes: Counted; reason: string }
  | { kind: "punch"; door: "OPEN" | "CLOSE" }

/** Something a keeper did, as the device keeps it until the database is known to have it. */
export type Waiting = {
  /** The order of the taps, given by the device's store. */
  order: number
  key: string
  stationId: string
  userId: string
  userName: string
  /** Of the tap. */
  at: string
  deed: Deed
  /** It may have reached the server, whatever was heard: from now on it can be voided, but not forgotten. */
  tried: boolean
  /** Settled, it only waits to be seen in the server's own sums. */
  state: "waiting" | "settled" | "refused"
  /** Of a settled entry. */
  logged: Logged | null
  /** Why it was refused, in the server's words. */
  refusal: { code: string; detail: string } | null
}

export type Answer = { logged: Logged | null; refusal: Waiting["refusal"] }

/** What one transaction of the device's store does. */
export type Change = { put: Waiting[]; drop: Waiting[] }

/** Most of one sending; the server takes no more. */
const BATCH = 500

/** What goes out next, in the order of the taps: entries together, a void or a punch by itself. */
export function nextToSend(list: readonly Waiting[]): Waiting[] {
  const due = list.filter(({ state }) => state === "waiting")
  const other = due.findIndex(({ deed }) => deed.kind !== "entry")
  if (other === 0) return due.slice(0, 1)
  return due.slice(0, Math.min(BATCH, other === -1 ? due.length : other))
}

/** What the answers make of the list. One without an answer goes on waiting. */
export function settle(list: readonly Waiting[], answers: ReadonlyMap<string, Answer>): Change {
  const change: Change = { put: [], drop: [] }
  for (const one of list) {
    const { deed } = one
    const answer = answers.get(one.key)
    if (answer?.refusal) {
      // It was void already: what was asked for stands.
      const state = answer.refusal.code === "alreadyVoided" ? "settled" : "refused"
      change.put.push({ ...one, state, refusal: answer.refusal })
    } else if (answer && deed.kind === "punch") change.drop.push(one)
    else if (answer) change.put.push({ ...one, state: "settled", logged: answer.logged })
    else if (deed.kind === "void" && deed.of) {
      const entry = answers.get(deed.of)
      if (entry?.refusal) change.drop.push(one)
      else if (entry) change.put.push({ ...one, deed: { ...deed, of: null, logged: entry.logged } })
    }
  }
  return change
}

/** Takes a tap back: what never left the device is forgotten, anything else voided as soon as it can be. Null where there is no such tap. */
export function takeBack(
  list: readonly Waiting[],
  key: string,
  voiding: { key: string; at: string; reason: string },
): { change: Change; added: Omit<Waiting, "order"> | null } | null {
  const own = list.find((one) => one.key === key)
  if (own?.deed.kind !== "entry") return null
  if (own.state === "refused" || !own.tried) return { change: { put: [], drop: [own] }, added: null }
  const { kind: _, ...takes } = own.deed
  const { logged } = own
  const { order: __, ...rest } = own
  return {
    change: { put: [], drop: [] },
    added: {
      ...rest,
      key: voiding.key,
      at: voiding.at,
      deed: { kind: "void", of: logged ? null : key, logged, takes, reason: voiding.reason },
      tried: false,
      state: "waiting",
      logged: null,
    },
  }
}

/** A refused one is sent again as it was; or, where only its session was wrong, as a visit to the station, which is another entry. */
export function correct(one: Waiting, as: "same" | "visit", key: string): Waiting {
  const again = { ...one, state: "waiting" as const, refusal: null }
  if (as === "same" || one.deed.kind !== "entry") return again
  return { ...again, key, tried: false, deed: { ...one.deed, sessionId: null } }
}
