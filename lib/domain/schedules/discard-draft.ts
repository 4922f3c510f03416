import type { z } from "zod"
import { ok, type Result, refuse } from "@/lib/plain/result"
import type { Actor } from "../audit/actor"
import { difference, isSame, thawed } from "./difference-rules"
import { recordWeek } from "./record-week"
import type { discardDraftInput } from "./schema"
import { countChange, lockWeek, stationToPlan } from "./week-rows"
import { inWeek, writeSessions } from "./write-sessions"

/** Puts the working copy back to what riders read; of a week that was never published nothing stays. */
export async function discardDraft(
  actor: Actor,
  { stationId, week: name, revision }: z.output<typeof discardDraftInput>,
): Promise<Result<{ revision: number }>> {
  return inWeek(async (tx) => {
    const station = await stationToPlan(tx, actor, stationId, "schedule.plan")
    if (!station.ok) return station
    const locked = await lockWeek(tx, station.value, name, revision)
    if (!locked.ok) return locked
    const week = locked.value
    const read = (week.publication?.rows ?? []).map(thawed)
    const back = difference(week.sessions, read)
    if (isSame(back)) return refuse("nothingChanged")
    await writeSessions(tx, week, {
      remove: back.removed.map(({ id }) => id),
      change: [...back.changed, ...back.cancelled].map(({ after }) => after),
    })
    await recordWeek(tx, actor, "schedule.discard", week, { before: week.sessions, after: read })
    return ok({ revision: await countChange(tx, week) })
  })
}
