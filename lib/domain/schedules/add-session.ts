import type { z } from "zod"
import { ok, type Result, refuse } from "@/lib/plain/result"
import type { Actor } from "../audit/actor"
import { problemsOfEdits } from "./check-edits"
import { recordWeek } from "./record-week"
import { asPlanned } from "./rules"
import { type addSessionInput, SESSIONS_LIMIT } from "./schema"
import { countChange, lockWeek, stationToPlan } from "./week-rows"
import { inWeek, writeSessions } from "./write-sessions"

/**
 * Puts one more session into a week's working copy, beside whatever others have put there meanwhile.
 * @returns its id and the week's new revision
 */
export async function addSession(
  actor: Actor,
  input: z.output<typeof addSessionInput>,
): Promise<Result<{ id: string; revision: number }>> {
  const { stationId, week: name, revision: _, ...session } = input
  return inWeek(async (tx) => {
    const station = await stationToPlan(tx, actor, stationId, "schedule.plan")
    if (!station.ok) return station
    const week = await lockWeek(tx, station.value, name)
    if (!week.ok) return week
    if (week.value.sessions.length >= SESSIONS_LIMIT) return refuse("weekIsFull")
    const problems = await problemsOfEdits(tx, week.value, [{ session }], new Date())
    if (problems.length > 0) return refuse("invalid", problems)
    const [id = ""] = (await writeSessions(tx, week.value, { add: [session] })).ids
    await recordWeek(tx, actor, "schedule.addSession", week.value, {
      after: [{ ...asPlanned, id, ...session }],
    })
    return ok({ id, revision: await countChange(tx, week.value) })
  })
}
