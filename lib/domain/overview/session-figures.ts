import { db } from "@/lib/server/db"
import { Prisma } from "@/lib/server/generated/client"
import type { Grain, Outcome, Period, SessionCount } from "./rules"
import { inPeriod, inSight, type Sight, unitAt } from "./sight"

/** What became of session `p`, with its attendance `a` beside it: the one place that decides it. */
export function outcomeAt(now: Date): Prisma.Sql {
  return Prisma.sql`CASE
    WHEN p.cancelled_at IS NOT NULL THEN 'cancelled'
    WHEN p.ends_at > ${now.toISOString()}::timestamptz THEN 'upcoming'
    WHEN a.visits > 0 THEN 'held'
    ELSE 'unlogged' END`
}

type Row = { day: string | null; unit: string | null; kind: string | null } & Record<Outcome, number>

export type SessionFigures = {
  total: SessionCount
  byDay: Map<string, SessionCount>
  byUnit: Map<string, SessionCount>
  byService: Map<string, SessionCount>
  /** Sessions that were not called off, by service and unit. */
  offered: Map<string, { offered: number; byUnit: Map<string, number> }>
}

/**
 * Announced sessions of the period by day, unit, service, and service in each unit, in one read of the index (area_code, day) where
 * current.
 * @param grain null for the total alone
 */
export async function sessionFigures(
  sight: Sight,
  period: Period,
  grain: Grain | null,
  now: Date,
): Promise<SessionFigures> {
  const [keys, parts] = grain
    ? [
        Prisma.sql`day::text AS day, unit, kind_code AS kind`,
        Prisma.sql`, (day), (unit), (kind_code), (kind_code, unit)`,
      ]
    : [Prisma.sql`NULL AS day, NULL AS unit, NULL AS kind`, Prisma.empty]
  const rows = await db.$queryRaw<Row[]>`
    SELECT ${keys},
      count(*) FILTER (WHERE outcome = 'held')::int AS held,
      count(*) FILTER (WHERE outcome = 'unlogged')::int AS unlogged,
      count(*) FILTER (WHERE outcome = 'upcoming')::int AS upcoming,
      count(*) FILTER (WHERE outcome = 'cancelled')::int AS cancelled
    FROM (
      SELECT p.day, p.kind_code, ${unitAt(grain, Prisma.sql`p.station_id`)} AS unit, ${outcomeAt(now)} AS outcome
      FROM published_session p LEFT JOIN session_attendance a USING (session_id)
      WHERE ${inSight(sight, Prisma.sql`p.area_code`)} AND ${inPeriod(period, Prisma.sql`p.day`)} AND p.current) s
    GROUP BY GROUPING SETS (()${parts})`
  const KEYS = ["day", "unit", "kind"] as const
  const keyed = (key: (typeof KEYS)[number]) =>
    new Map(
      rows
        .filter((row) => KEYS.every((other) => (row[other] !== null) === (other === key)))
        .map((row) => [row[key] as string, countOf(row)]),
    )
  const total = rows.find(({ day, unit, kind }) => day === null && unit === null && kind === null)
  const byService = keyed("kind")
  return {
    total: countOf(total),
    byDay: keyed("day"),
    byUnit: keyed("unit"),
    byService,
    offered: new Map(
      [...byService].map(([kind, count]) => [
        kind,
        { offered: standing(count), byUnit: inUnits(rows, kind) },
      ]),
    ),
  }
}

const standing = ({ planned, cancelled }: SessionCount) => planned - cancelled

function inUnits(rows: Row[], kind: string): Map<string, number> {
  return new Map(
    rows.flatMap((row) =>
      row.kind === kind && row.unit !== null ? [[row.unit, standing(countOf(row))]] : [],
    ),
  )
}

function countOf(row?: Row): SessionCount {
  const { held = 0, unlogged = 0, upcoming = 0, cancelled = 0 } = row ?? {}
  return { planned: held + unlogged + upcoming + cancelled, held, unlogged, upcoming, cancelled }
}
