import type { Result } from "@/lib/plain/result"
import { db } from "@/lib/server/db"
import type { Actor } from "../audit/actor"
import { standingWeek, stationToPlan } from "../schedules/week-rows"
import { type Proposal, proposalFor } from "./proposal"
import type { ProposeWeekInput } from "./schema"

/** What a planner could take into a station's week. Nothing is written. */
export async function proposeWeek(
  actor: Actor,
  { stationId, week, ...from }: ProposeWeekInput,
  now = new Date(),
): Promise<Result<Proposal>> {
  const station = await stationToPlan(db, actor, stationId, "schedule.plan")
  if (!station.ok) return station
  return proposalFor(db, actor, await standingWeek(db, station.value, week), from, now)
}
