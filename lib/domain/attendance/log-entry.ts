import type { Result } from "@/lib/plain/result"
import type { Actor } from "../audit/actor"
import type { EntryToLog, Logged } from "./log-entries"
import { logOne } from "./log-queue"
import { sourceOf } from "./rules"
import type { EntryInput } from "./schema"
import { stationInSight } from "./station-in-sight"

/** Staff write down one person, or a counted number, who came to the station or to one of its sessions. */
export async function logEntry(
  actor: Actor,
  input: EntryInput & { stationId: string },
  now = new Date(),
): Promise<Result<Logged>> {
  const station = await stationInSight(actor, input.stationId, "attendance.log")
  if (!station.ok) return station
  return logOne(staffEntry(actor, station.value.id, input, now))
}

export function staffEntry(actor: Actor, stationId: string, input: EntryInput, now: Date): EntryToLog {
  return {
    key: input.key,
    stationId,
    codeVersion: null,
    proof: null,
    sessionId: input.sessionId ?? null,
    occupation: input.occupation,
    platform: input.platform ?? null,
    quantity: input.quantity,
    at: input.at ?? null,
    pseudonym: null,
    source: sourceOf({ byToken: actor.sessionId === null, quantity: input.quantity }),
    recordedBy: actor.userId,
    turns: [],
    now,
  }
}
