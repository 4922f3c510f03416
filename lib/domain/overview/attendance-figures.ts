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

/**
 * 人次 of the period by day, unit, service and occupation, in one read of the roll-up's index (area_code, day).
 * @param grain null for the total alone
 */
export async function visitFigures(sight: Sight, period: Period, grain: Grain | null): Promise<VisitFigures> {
  const [keys, parts] = grain
    ? [
        Prisma.sql`day::text AS day, unit, kind_code AS kind, occupation::text AS occupation`,
        Prisma.sql`, (day), (unit), (kind_code), (occupation)`,
      ]
    : [Prisma.sql`NULL AS day, NULL AS unit, NULL AS kind, NULL AS occupation`, Prisma.empty]
  const rows = await db.$queryRaw<VisitRow[]>`
    SELECT ${keys},
      coalesce(sum(visits) FILTER (WHERE kind_code = ''), 0)::int AS visits,
      coalesce(sum(visits) FILTER (WHERE kind_code <> ''), 0)::int AS "sessionVisits"
    FROM (
      SELECT day, ${unitAt(grain)} AS unit, kind_code, occupation, visits FROM attendance_daily
      WHERE ${inSight(sight)} AND ${inPeriod(period)} AND visits > 0) d
    GROUP BY GROUPING SETS (()${parts})`
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
 * @param grain null for the total alone
 */
export async function peopleFigures(
  sight: Sight,
  period: Period,
  grain: Grain | null,
): Promise<PeopleFigures> {
  const [keys, parts] = grain
    ? [Prisma.sql`day, unit, grouping(day, unit) AS part`, Prisma.sql`, (day, pseudonym), (unit, pseudonym)`]
    : [Prisma.sql`NULL AS day, NULL AS unit, 0 AS part`, Prisma.empty]
  const rows = await db.$queryRaw<{ day: string | null; unit: string | null; people: number }[]>`
    SELECT day::text AS day, unit, count(*)::int AS people
    FROM (
      SELECT ${keys}
      FROM (
        SELECT day, ${unitAt(grain)} AS unit, pseudonym FROM attendance_person
        WHERE ${inSight(sight)} AND ${inPeriod(period)} AND entries > 0) p
      GROUP BY GROUPING SETS ((pseudonym)${parts})) once
    GROUP BY part, day, unit`
  const keyed = (key: "day" | "unit") =>
    new Map(rows.filter((row) => row[key] !== null).map((row) => [row[key] as string, row.people]))
  const total = rows.find(({ day, unit }) => day === null && unit === null)
  return { total: total?.people ?? 0, byDay: keyed("day"), byUnit: keyed("unit") }
}

/** 人数 by service, of those who were at its sessions. */
export async function peopleByService(sight: Sight, period: Period): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<{ kind: string; people: number }[]>`
    SELECT kind_code AS kind, count(DISTINCT pseudonym)::int AS people FROM attendance_person
    WHERE ${inSight(sight)} AND ${inPeriod(period)} AND entries > 0 AND kind_code <> ''
    GROUP BY kind_code`
  return new Map(rows.map(({ kind, people }) => [kind, people]))
}
