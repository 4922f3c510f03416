import { addDays } from "@/lib/plain/clock"
import { db } from "@/lib/server/db"
import { Prisma } from "@/lib/server/generated/client"
import type { Occupation } from "@/lib/server/generated/enums"
import type { Grain, Period } from "./rules"
import { inPeriod, inSight, type Sight, unitAt } from "./sight"

/** 人次: at the door, and at sessions. */
export type Visits = { visits: number; sessionVisits: number }

export type VisitFigures = {
  total: Visits
  byDay: Map<string, Visits>
  byUnit: Map<string, Visits>
  byService: Map<string, Visits>
  byOccupation: Map<Occupation, Visits>
}

type VisitRow = Visits & {
  day: string | null
  unit: string | null
  kind: string | null
  occupation: Occupation | null
}

/** 人次 of the period by day, unit, service and occupation, in one read of the roll-up's index (area_code, day). */
export async function visitFigures(sight: Sight, period: Period, grain: Grain): Promise<VisitFigures> {
  const rows = await db.$queryRaw<VisitRow[]>`
    SELECT day::text AS day, unit, kind_code AS kind, occupation::text AS occupation,
      coalesce(sum(visits) FILTER (WHERE kind_code = ''), 0)::int AS visits,
      coalesce(sum(visits) FILTER (WHERE kind_code <> ''), 0)::int AS "sessionVisits"
    FROM (
      SELECT day, ${unitAt(grain)} AS unit, kind_code, occupation, visits FROM attendance_daily
      WHERE ${inSight(sight)} AND ${inPeriod(period)} AND visits > 0) d
    GROUP BY GROUPING SETS ((), (day), (unit), (kind_code), (occupation))`
  const keyed = <K extends "day" | "unit" | "kind" | "occupation">(key: K) =>
    new Map(
      rows
        .filter((row) => row[key] !== null && row[key] !== "")
        .map(({ visits, sessionVisits, ...keys }) => [
          keys[key] as NonNullable<VisitRow[K]>,
          { visits, sessionVisits },
        ]),
    )
  const total = rows.find((row) => [row.day, row.unit, row.kind, row.occupation].every((key) => key === null))
  return {
    total: { visits: total?.visits ?? 0, sessionVisits: total?.sessionVisits ?? 0 },
    byDay: keyed("day"),
    byUnit: keyed("unit"),
    byService: keyed("kind"),
    byOccupation: keyed("occupation"),
  }
}

export type PeopleFigures = { total: number; byDay: Map<string, number>; byUnit: Map<string, number> }

/**
 * 人数 of the period by day and unit. Who came on two days, or to two units, is one person in the total: the parts add up to
 * more than the whole. One read of the roll-up's index (area_code, day).
 */
export async function peopleFigures(sight: Sight, period: Period, grain: Grain): Promise<PeopleFigures> {
  const rows = await db.$queryRaw<{ day: string | null; unit: string | null; people: number }[]>`
    SELECT day::text AS day, unit, count(DISTINCT pseudonym)::int AS people
    FROM (
      SELECT day, ${unitAt(grain)} AS unit, pseudonym FROM attendance_person
      WHERE ${inSight(sight)} AND ${inPeriod(period)} AND entries > 0) p
    GROUP BY GROUPING SETS ((), (day), (unit))`
  const keyed = (key: "day" | "unit") =>
    new Map(rows.filter((row) => row[key] !== null).map((row) => [row[key] as string, row.people]))
  const total = rows.find(({ day, unit }) => day === null && unit === null)
  return { total: total?.people ?? 0, byDay: keyed("day"), byUnit: keyed("unit") }
}

// A session takes attendance for some hours around itself. This only bounds the read, the entry's own day decides; a week leaves
// room for a session that was moved after somebody had come.
const DAYS_AROUND = 7

/**
 * Who was at sessions: day, kind_code and pseudonym of the standing entries of devices. The roll-up of people does not know the service,
 * so this reads the entries of the period's sessions, each session by the index on session_id.
 */
export function peopleAtSessions(sight: Sight, period: Period): Prisma.Sql {
  const around = { from: addDays(period.from, -DAYS_AROUND), to: addDays(period.to, DAYS_AROUND) }
  return Prisma.sql`
    SELECT e.day, e.area_code, e.station_id, e.kind_code, e.pseudonym
    FROM published_session p JOIN attendance_entry e ON e.session_id = p.session_id
    WHERE ${inSight(sight, Prisma.sql`p.area_code`)} AND ${inPeriod(around, Prisma.sql`p.day`)} AND p.current
      AND ${inPeriod(period, Prisma.sql`e.day`)} AND e.pseudonym IS NOT NULL
      AND NOT EXISTS (SELECT FROM attendance_void v WHERE v.entry_id = e.id)`
}

/** 人数 by service. */
export async function peopleByService(sight: Sight, period: Period): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<{ kind: string; people: number }[]>`
    SELECT kind_code AS kind, count(DISTINCT pseudonym)::int AS people
    FROM (${peopleAtSessions(sight, period)}) e GROUP BY kind_code`
  return new Map(rows.map(({ kind, people }) => [kind, people]))
}
