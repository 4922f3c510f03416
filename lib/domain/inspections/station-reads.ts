import { z } from "zod"
import { subtreeRange } from "@/lib/plain/area-code"
import { dayOf } from "@/lib/plain/clock"
import { decodeCursor, encodeCursor } from "@/lib/plain/cursor"
import { db } from "@/lib/server/db"
import { Prisma } from "@/lib/server/generated/client"
import { scopeOf } from "../accounts/policy"
import type { Actor } from "../audit/actor"
import { inStationScope } from "../stations/scope"
import { withWordsSql } from "../stations/search-text"
import type { Tier } from "./rules"
import type { InspectedSort, InspectedStationsQuery } from "./schema"

const PAGE = 50

export type InspectedStation = {
  id: string
  name: string
  areaCode: string
  unitName: string
  /** Of the last visit; of a station that the street has not seen yet, of its last self-check. Null where nobody has looked. */
  tier: Tier | null
  score: number | null
  /** Whether tier and score are the street's judgement. */
  judgedByStreet: boolean
  visitedAt: Date | null
  selfCheckedAt: Date | null
  /** Defects that are not settled, and those of them that were to be mended before today and are not. */
  defects: number
  overdue: number
}

// Each gives a number, so that one place in the list reads the same for all; who was never visited comes before everybody.
const PLACES: Record<InspectedSort, Prisma.Sql> = {
  visited: Prisma.sql`coalesce(extract(epoch FROM v.at)::float8, 0)`,
  selfChecked: Prisma.sql`coalesce(extract(epoch FROM c.at)::float8, 0)`,
  score: Prisma.sql`coalesce(v.score, c.score, -1)::float8`,
  defects: Prisma.sql`d.defects::float8`,
  overdue: Prisma.sql`d.overdue::float8`,
}

const place = z.tuple([z.number(), z.uuid(), z.string()])

type Row = InspectedStation & { place: number; total: number }

/**
 * Stations in service, or out of it for a while, with how they were last found to be; 50 a page. A cursor of another order begins
 * anew. One statement: of a station the indexes of its looks and its defects are asked, nothing else is gone through.
 */
export async function inspectedStations(actor: Actor, query: InspectedStationsQuery, now = new Date()) {
  const { sort, direction, cursor } = query
  const asked = place.safeParse(decodeCursor(cursor ?? ""))
  const after = asked.success && asked.data[2] === sort + direction ? asked.data : null
  const [beyond, way] =
    direction === "desc" ? [Prisma.sql`<`, Prisma.sql`DESC`] : [Prisma.sql`>`, Prisma.sql`ASC`]
  const rows = await db.$queryRaw<Row[]>`
    WITH listed AS (
      SELECT s.id, s.name, s.area_code AS "areaCode", u.name AS "unitName", coalesce(v.tier, c.tier) AS tier,
        coalesce(v.score, c.score)::int AS score, v.at IS NOT NULL AS "judgedByStreet", v.at AS "visitedAt",
        c.at AS "selfCheckedAt", d.defects, d.overdue, ${PLACES[sort]} AS place
      FROM station s JOIN org_unit u ON u.code = s.area_code
        ${lastLook("VISIT", "v")} ${lastLook("SELF", "c")}
        CROSS JOIN LATERAL (
          SELECT count(*)::int AS defects,
            count(*) FILTER (WHERE state = 'OPEN' AND mend_by < ${dayOf(now)}::date)::int AS overdue
          FROM defect WHERE station_id = s.id AND state <> 'SETTLED') d
      WHERE ${conditions(actor, query)})
    SELECT *, (SELECT count(*)::int FROM listed) AS total FROM listed
    WHERE ${after ? Prisma.sql`(place, id) ${beyond} (${after[0]}::float8, ${after[1]}::uuid)` : Prisma.sql`true`}
    ORDER BY place ${way}, id ${way} LIMIT ${PAGE + 1}`
  const page = rows.slice(0, PAGE)
  const last = rows.length > PAGE ? page.at(-1) : undefined
  return {
    rows: page.map(({ place: _, total: _all, ...row }): InspectedStation => row),
    total: rows[0]?.total ?? 0,
    next: last ? encodeCursor([last.place, last.id, sort + direction]) : null,
  }
}

function lastLook(kind: "VISIT" | "SELF", alias: "v" | "c"): Prisma.Sql {
  return Prisma.sql`LEFT JOIN LATERAL (SELECT at, score, tier FROM inspection
    WHERE station_id = s.id AND kind = ${kind}::"InspectionKind" ORDER BY at DESC LIMIT 1) ${Prisma.raw(alias)} ON true`
}

function conditions(actor: Actor, { area, tier, overdue, q }: InspectedStationsQuery): Prisma.Sql {
  const range = area && subtreeRange(area)
  return Prisma.join(
    [
      inStationScope(scopeOf(actor, "inspection.read")),
      Prisma.sql`s.state IN ('OPEN', 'SUSPENDED')`,
      ...(range ? [Prisma.sql`s.area_code >= ${range.gte} AND s.area_code < ${range.lt}`] : []),
      ...(tier === "NONE" ? [Prisma.sql`coalesce(v.tier, c.tier) IS NULL`] : []),
      ...(tier && tier !== "NONE" ? [Prisma.sql`coalesce(v.tier, c.tier) = ${tier}`] : []),
      ...(overdue ? [Prisma.sql`d.overdue > 0`] : []),
      ...withWordsSql(q),
    ],
    " AND ",
  )
}
