import { z } from "zod"
import { isDay } from "@/lib/plain/clock"
import { db } from "@/lib/server/db"
import { Prisma } from "@/lib/server/generated/client"
import { type Ask, all, inArea, listOf } from "./row-list"
import type { Outcome } from "./rules"
import { outcomeAt } from "./session-figures"
import { inPeriod, type Sight } from "./sight"

export type SessionRow = {
  id: string
  day: string
  startsAt: Date
  endsAt: Date
  stationId: string
  station: string
  unit: string
  kind: string
  kindEn: string
  provider: string | null
  place: string
  outcome: Outcome
  visits: number
  cancelReason: string | null
}

function asked(sight: Sight, ask: Ask): Prisma.Sql {
  const { period, kind, station, outcome, stands, now } = ask
  return all(
    inArea(sight, ask, Prisma.sql`p.area_code`),
    inPeriod(period, Prisma.sql`p.day`),
    Prisma.sql`p.current`,
    kind && Prisma.sql`p.kind_code = ${kind}`,
    station && Prisma.sql`p.station_id = ${station}::uuid`,
    stands && Prisma.sql`p.cancelled_at IS NULL`,
    outcome && Prisma.sql`${outcomeAt(now)} = ${outcome}`,
  )
}

/** Announced sessions of the period, the latest first. */
export const sessionRows = listOf({
  place: z.tuple([z.string().refine(isDay), z.iso.datetime(), z.uuid()]),
  placeOf: (row: SessionRow): [string, string, string] => [row.day, row.startsAt.toISOString(), row.id],
  page: (sight, ask, after, limit) =>
    db.$queryRaw<SessionRow[]>`
      SELECT p.session_id::text AS id, p.day::text AS day, p.starts_at AS "startsAt", p.ends_at AS "endsAt",
        p.station_id::text AS "stationId", s.name AS station, u.name AS unit, k.name AS kind, k.name_en AS "kindEn",
        v.name AS provider, p.place, ${outcomeAt(ask.now)} AS outcome, coalesce(a.visits, 0) AS visits,
        p.cancel_reason AS "cancelReason"
      FROM published_session p LEFT JOIN session_attendance a USING (session_id)
        JOIN station s ON s.id = p.station_id JOIN org_unit u ON u.code = s.area_code
        JOIN term k ON k.code = p.kind_code LEFT JOIN provider v ON v.id = p.provider_id
      WHERE ${all(
        asked(sight, ask),
        after &&
          Prisma.sql`(p.day, p.starts_at, p.session_id) < (${after[0]}::date, ${after[1]}::timestamptz, ${after[2]}::uuid)`,
      )}
      ORDER BY p.day DESC, p.starts_at DESC, p.session_id DESC LIMIT ${limit}`,
  sum: async (sight, ask) => {
    const [row] = await db.$queryRaw<{ sum: number }[]>`
      SELECT count(*)::int AS sum FROM published_session p LEFT JOIN session_attendance a USING (session_id)
      WHERE ${asked(sight, ask)}`
    return row?.sum ?? 0
  },
})
