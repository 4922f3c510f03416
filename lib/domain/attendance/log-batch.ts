import { ok, type Problem, type Refusal, type Result, refuse } from "@/lib/plain/result"
import type { Actor } from "../audit/actor"
import { type EntryToLog, type LogAnswer, logEntries } from "./log-entries"
import { staffEntry } from "./log-entry"
import { logRules } from "./log-rules"
import { contentOf } from "./rules"
import type { EntryInput } from "./schema"
import { stationInSight } from "./station-in-sight"

/** An entry as it came in: read by the schema, or what is wrong with it. */
export type BatchEntry =
  | { ok: true; value: EntryInput }
  | { ok: false; key: string | null; details: Problem[] }
export type BatchAnswer = { key: string | null; answer: LogAnswer | Refusal<"invalid"> }

/**
 * Staff write down many entries at once, e.g. after a day without network: one answer for each, in their order. All that can be
 * written are written in one statement; a wrong one spoils no other. Sent again, every entry gets the same answer.
 */
export async function logBatch(
  actor: Actor,
  stationId: string,
  entries: readonly BatchEntry[],
  now = new Date(),
): Promise<Result<BatchAnswer[]>> {
  const station = await stationInSight(actor, stationId, "attendance.log")
  if (!station.ok) return station
  const asked = new Map<string, EntryToLog>()
  // A key that comes twice is settled by the first; a second with other content is refused below.
  for (const entry of entries)
    if (entry.ok && !asked.has(entry.value.key))
      asked.set(entry.value.key, staffEntry(actor, station.value.id, entry.value, now))
  const list = [...asked.values()]
  const logged = await logEntries(list, await logRules())
  const answers = new Map(list.map(({ key }, index) => [key, logged[index] as LogAnswer]))
  return ok(
    entries.map((entry): BatchAnswer => {
      if (!entry.ok) return { key: entry.key, answer: refuse("invalid", entry.details) }
      const { key } = entry.value
      const same =
        contentOf(staffEntry(actor, station.value.id, entry.value, now)) ===
        contentOf(asked.get(key) as EntryToLog)
      return { key, answer: same ? (answers.get(key) as LogAnswer) : refuse("keyReused") }
    }),
  )
}
