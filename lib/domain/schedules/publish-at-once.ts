import type { Tx } from "@/lib/server/transaction"
import type { Actor } from "../audit/actor"
import { type Frozen, freeze, thawed } from "./difference-rules"
import { recordWeek } from "./record-week"
import type { SessionFacts } from "./rules"
import { countChange, type LockedWeek } from "./week-rows"
import { writePublication } from "./write-publication"
import { writeSessions } from "./write-sessions"

type News = {
  action: string
  published: Frozen
  /** As riders shall read it. */
  after: SessionFacts
  /** As it shall stand in the working copy. */
  draft: SessionFacts
  now: Date
}

/**
 * Tells riders of a change of one session. The new publication is made from the current one, so that nothing unfinished in the working
 * copy leaks.
 */
export async function publishAtOnce(
  tx: Tx,
  actor: Actor,
  week: LockedWeek,
  { action, published, after, draft, now }: News,
): Promise<{ id: string; number: number; revision: number }> {
  if (!week.publication) throw new Error("a session that riders read has no publication")
  const { rows, revision } = week.publication
  await writeSessions(tx, week, { change: [draft] })
  const next = rows.map((row) => (row.id === after.id ? after : row))
  const publication = await writePublication(
    tx,
    actor,
    // The working copy that was published stays the same one, as far as riders are concerned.
    { ...week, revision },
    freeze(rows, next, now),
    now,
  )
  await recordWeek(tx, actor, action, week, {
    before: [thawed(published)],
    after: [after],
    also: { number: publication.number },
  })
  return {
    id: after.id,
    number: publication.number,
    revision: await countChange(tx, { ...week, publication }),
  }
}
