import { addDays, type Day, dayOf, instantAt } from "@/lib/plain/clock"
import { inTransaction, type Tx } from "@/lib/server/transaction"
import type { Stranger } from "../audit/record"
import { settings } from "../settings/reads"
import type { Settings } from "../settings/schema"
import { raiseTasks } from "./raise-task"
import { leadOf, turnDueDay } from "./rules"

const CALENDAR: Stranger = { name: "系统按周期派发", ip: null, userAgent: null }
const BATCH = 200

/** Held for a batch; any number, as long as no other work of the house takes the same. */
const LOCK = 20261124

type Round = { cause: "ROUTINE" | "SELF_CHECK"; look: "VISIT" | "SELF"; every: number; everyBelow: number }

/**
 * Raises the visits and self-checks whose turn comes, of every station in service: counted from the last look of its kind, from the last
 * time that such a task was settled otherwise, or from the station's opening. Any number of processes may ask at once and as often as
 * they like: one of them works, and of a station and cause one task is open. @returns how many were raised
 */
export async function raiseRoutineTasks(now = new Date()): Promise<number> {
  let sum = 0
  for (const rounds of [visits, selfChecks]) {
    let raised: number
    do {
      raised = await inTransaction((tx) => raiseSome(tx, rounds, now))
      sum += raised
    } while (raised === BATCH)
  }
  return sum
}

const visits = (rules: Settings): Round => ({
  cause: "ROUTINE",
  look: "VISIT",
  every: rules["inspection.visitEveryDays"],
  everyBelow: rules["inspection.visitBelowEveryDays"],
})
const selfChecks = (rules: Settings): Round => ({
  cause: "SELF_CHECK",
  look: "SELF",
  every: rules["inspection.selfCheckEveryDays"],
  everyBelow: rules["inspection.selfCheckEveryDays"],
})

type Turn = { id: string; areaCode: string; last: Date; below: boolean }

async function raiseSome(tx: Tx, roundOf: (rules: Settings) => Round, now: Date): Promise<number> {
  const [lock] = await tx.$queryRaw<{ ours: boolean }[]>`SELECT pg_try_advisory_xact_lock(${LOCK}) AS ours`
  if (!lock?.ours) return 0
  const rules = await settings(tx)
  const today = dayOf(now)
  const { cause, look, every, everyBelow } = roundOf(rules)
  const leadTo = (days: number) => leadOf(days, rules["inspection.routineDays"])
  // Nobody's turn comes where there is no round: in SQL nothing is before null.
  const before = (days: number) => (days === 0 ? null : lastBefore(today, days - leadTo(days)))
  const turns = await tx.$queryRaw<Turn[]>`
    SELECT s.id, s.area_code AS "areaCode", l.last, coalesce(i.tier = 'BELOW', false) AS below
    FROM station s
      LEFT JOIN LATERAL (SELECT at, tier FROM inspection
        WHERE station_id = s.id AND kind = ${look}::"InspectionKind" ORDER BY at DESC LIMIT 1) i ON true
      CROSS JOIN LATERAL (SELECT coalesce(greatest(i.at, max(t.closed_at)), s.opened_at, s.created_at) AS last
        FROM inspection_task t WHERE t.station_id = s.id AND t.cause = ${cause}::"InspectionCause") l
    WHERE s.state = 'OPEN'
      AND l.last < CASE WHEN i.tier = 'BELOW' THEN ${before(everyBelow)}::timestamptz ELSE ${before(every)}::timestamptz END
      AND NOT EXISTS (SELECT 1 FROM inspection_task t
        WHERE t.station_id = s.id AND t.cause = ${cause}::"InspectionCause" AND t.state = 'OPEN')
    ORDER BY s.id LIMIT ${BATCH}`
  const due = (last: Date, days: number) => turnDueDay(dayOf(last), days, leadTo(days), today)
  const raised = turns.map(({ last, below, ...station }) => ({
    station,
    cause,
    dueDay: due(last, below ? everyBelow : every),
  }))
  return raised.length === 0 ? 0 : (await raiseTasks(tx, CALENDAR, raised, now)).length
}

/** The instant before which lies every day that is `days` days ago or more. */
function lastBefore(today: Day, days: number): Date {
  return instantAt(addDays(today, 1 - days), 0)
}
