import { ok, type Result, refuse } from "@/lib/plain/result"
import type { Week } from "@/lib/plain/week"
import type { Actor } from "../audit/actor"
import { recordWeek } from "../schedules/record-week"
import { countChange, lockWeek, stationToPlan } from "../schedules/week-rows"
import { inWeek, writeSessions } from "../schedules/write-sessions"
import { proposalFor } from "./proposal"
import type { TakeProposalInput } from "./schema"
import type { LeftOut } from "./sift-rules"

export type Taken = { stationId: string; week: Week; revision: number; taken: number; leftOut: LeftOut[] }

type Asked = Omit<TakeProposalInput, "keys"> & { keys?: string[] }

/**
 * Puts what is proposed for a week into its working copy: what was ticked, or all of it where nobody ticks (`keys` left out). The
 * proposal is made anew under the week's lock: if something that was ticked has become impossible meanwhile, nothing is taken.
 */
export async function takeProposal(
  actor: Actor,
  { stationId, week: name, revision, keys, ...from }: Asked,
): Promise<Result<Taken>> {
  return inWeek(async (tx) => {
    const station = await stationToPlan(tx, actor, stationId, "schedule.plan")
    if (!station.ok) return station
    const locked = await lockWeek(tx, station.value, name, revision)
    if (!locked.ok) return locked
    const week = locked.value
    const proposal = await proposalFor(tx, actor, week, from, new Date())
    if (!proposal.ok) return proposal
    const { fits, leftOut } = proposal.value
    const taken = fits.map(({ session }) => session).filter(({ id }) => !keys || keys.includes(id))
    if (keys && taken.length < new Set(keys).size) return refuse("changedSinceYouLooked")
    if (taken.length === 0) return refuse("nothingTaken")
    const { ids } = await writeSessions(tx, week, {
      add: taken.map(({ id, cancelledAt, cancelReason, ...session }) => session),
    })
    await recordWeek(tx, actor, "schedule.takeProposal", week, {
      after: taken.map((session, index) => ({ ...session, id: ids[index] ?? "" })),
      also: { source: from.from, leftOut: leftOut.length },
    })
    const answer = { stationId, week: name, taken: taken.length, leftOut }
    return ok({ ...answer, revision: await countChange(tx, week) })
  })
}
