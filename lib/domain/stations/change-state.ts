import { ok, type Result, refuse } from "@/lib/plain/result"
import { inTransaction, type Tx } from "@/lib/server/transaction"
import { can, scopeOf } from "../accounts/policy"
import type { Actor } from "../audit/actor"
import { nameOf, record } from "../audit/record"
import {
  missingForSubmission,
  type StationState,
  TRANSITIONS,
  type TransitionName,
  transitionsFrom,
} from "./rules"
import { stationScope } from "./scope"

type Input = {
  id: string
  reason?: string
  /** What was looked at; a station changed since is not judged unseen. */
  revision?: number
}
export type Changed = { id: string; state: StationState }

/**
 * Takes a station one step through its life (rules.ts). The lock on its row settles two who act at once: one wins, the other is told
 * `notInThisState`; and nobody empties its hours while it is being submitted.
 */
export function changeState(actor: Actor, name: TransitionName, input: Input): Promise<Result<Changed>> {
  return inTransaction((tx) => changeStateIn(tx, actor, name, input))
}

/** The same as a part of a larger transaction, whose owner undoes it after a refusal. */
export async function changeStateIn(
  tx: Tx,
  actor: Actor,
  name: TransitionName,
  { id, reason, revision }: Input,
): Promise<Result<Changed>> {
  const { to, action, reason: needsReason } = TRANSITIONS[name]
  if (needsReason && !reason) return refuse("invalid", [{ path: "reason", message: "required" }])
  await tx.$queryRaw`SELECT 1 FROM station WHERE id = ${id}::uuid FOR UPDATE`
  const station = await tx.station.findFirst({
    where: { AND: [{ id }, stationScope(scopeOf(actor, "station.read"))] },
    select: {
      state: true,
      revision: true,
      areaCode: true,
      openedAt: true,
      spans: { select: { weekday: true } },
      facilities: { select: { kindCode: true } },
    },
  })
  if (!station) return refuse("notFound")
  if (!can(actor, action, { areaCode: station.areaCode, stationId: id })) return refuse("notAllowed")
  if (!transitionsFrom(station.state).includes(name)) return refuse("notInThisState")
  if (revision !== undefined && revision !== station.revision) return refuse("changedSinceYouLooked")
  const missing = name === "submit" ? missingForSubmission(station) : []
  if (missing.length > 0) return refuse("problems", missing)
  const opens = to === "OPEN" ? { openedAt: station.openedAt ?? new Date(), verifiedAt: new Date() } : {}
  await tx.station.update({ where: { id }, data: { state: to, revision: { increment: 1 }, ...opens } })
  await tx.stationTransition.create({
    data: {
      stationId: id,
      from: station.state,
      to,
      reason: reason ?? null,
      byUserId: actor.userId,
      byName: nameOf(actor),
    },
  })
  await record(tx, actor, {
    action: `station.${name}`,
    subject: ["station", id],
    areaCode: station.areaCode,
    before: { state: station.state },
    after: { state: to, ...(reason ? { reason } : {}) },
  })
  return ok({ id, state: to })
}

type Verb = (actor: Actor, input: Input) => Promise<Result<Changed>>
const verb =
  (name: TransitionName): Verb =>
  (actor, input) =>
    changeState(actor, name, input)

export const submitStation = verb("submit")
export const returnStation = verb("return")
export const approveStation = verb("approve")
export const openStation = verb("open")
export const suspendStation = verb("suspend")
export const withdrawStation = verb("withdraw")
export const closeStation = verb("close")
