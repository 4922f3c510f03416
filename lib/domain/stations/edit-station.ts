import { ok, type Result, refuse } from "@/lib/plain/result"
import { inTransaction, type Tx } from "@/lib/server/transaction"
import { can, scopeOf } from "../accounts/policy"
import type { Actor } from "../audit/actor"
import { record } from "../audit/record"
import { factsOf, factsSelect, inOrder, writeLists } from "./facts"
import { changedFields, isEditable, isReviewed, missingForSubmission } from "./rules"
import type { EditStationInput } from "./schema"
import { stationScope } from "./scope"
import { searchTextOf } from "./search-text"
import { unknownCodes } from "./words-exist"

type Edited = { id: string; revision: number }

/** Changes what is written about a station; what the input leaves out stays. Whoever edits vouches for it: it counts as verified. */
export function editStation(actor: Actor, input: EditStationInput): Promise<Result<Edited>> {
  return inTransaction((tx) => editStationIn(tx, actor, input))
}

/** The same as a part of a larger transaction, whose owner undoes it after a refusal. */
export async function editStationIn(
  tx: Tx,
  actor: Actor,
  { id, revision, ...input }: EditStationInput,
): Promise<Result<Edited>> {
  const changes = inOrder(input)
  const row = await tx.station.findFirst({
    where: { AND: [{ id }, stationScope(scopeOf(actor, "station.read"))] },
    select: { ...factsSelect, state: true },
  })
  if (!row) return refuse("notFound")
  const mayMove = !changes.areaCode || can(actor, "station.edit", { areaCode: changes.areaCode })
  if (!mayMove || !can(actor, "station.edit", { areaCode: row.areaCode, stationId: id }))
    return refuse("notAllowed")
  if (!isEditable(row.state)) return refuse("notEditableNow")
  const { state: _state, ...columns } = row
  const before = factsOf(columns)
  const unknown = await unknownCodes(tx, changes, before)
  if (unknown.length > 0) return refuse("invalid", unknown)
  const changed = changedFields(before, changes)
  const { facilities, spans, exceptions, effects, ...facts } = changed?.after ?? {}
  const emptied = missingForSubmission({ ...before, ...changes }).filter(
    ({ path }) => path in (changed?.after ?? {}),
  )
  if (isReviewed(row.state) && emptied.length > 0) return refuse("problems", emptied)
  // The condition on the revision is the lock between two editors.
  const { count } = await tx.station.updateMany({
    where: { id, revision },
    data: {
      ...facts,
      searchText: searchTextOf({ ...before, ...facts }),
      verifiedAt: new Date(),
      revision: { increment: 1 },
    },
  })
  if (count === 0) return refuse("changedSinceYouLooked")
  await writeLists(tx, id, { facilities, spans, exceptions, effects })
  await record(tx, actor, {
    action: changed ? "station.edit" : "station.verify",
    subject: ["station", id],
    areaCode: changes.areaCode ?? row.areaCode,
    before: changed?.before,
    after: changed?.after,
  })
  return ok({ id, revision: revision + 1 })
}

/** "Still true as written": nothing changes but the day on which staff last vouched for it. */
export function verifyStation(
  actor: Actor,
  input: { id: string; revision: number },
): Promise<Result<{ id: string; revision: number }>> {
  return editStation(actor, input)
}
