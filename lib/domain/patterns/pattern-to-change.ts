import { ok, type Result, refuse } from "@/lib/plain/result"
import type { Tx } from "@/lib/server/transaction"
import type { Actor } from "../audit/actor"
import { type PlannedStation, stationToPlan } from "../schedules/week-rows"
import { patternSelect, type Said, saidOfRow } from "./pattern-rows"

export type FoundPattern = { station: PlannedStation; was: Said; endedAt: Date | null }

/** The pattern that somebody wants to change, if its station is theirs to plan. */
export async function patternToChange(tx: Tx, actor: Actor, id: string): Promise<Result<FoundPattern>> {
  const row = await tx.servicePattern.findUnique({
    where: { id },
    select: { ...patternSelect, stationId: true, endedAt: true },
  })
  if (!row) return refuse("notFound")
  const { stationId, endedAt, ...pattern } = row
  const station = await stationToPlan(tx, actor, stationId, "schedule.plan")
  return station.ok ? ok({ station: station.value, was: saidOfRow(pattern), endedAt }) : station
}
