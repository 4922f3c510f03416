import { z } from "zod"
import { isDay } from "@/lib/plain/clock"
import { db } from "@/lib/server/db"
import { Prisma } from "@/lib/server/generated/client"
import type { AttendanceSource, CodeProof, Occupation } from "@/lib/server/generated/enums"
import { type Ask, all, inArea, listOf } from "./row-list"
import { inPeriod, inSight, type Sight } from "./sight"

export type EntryRow = {
  id: string
  day: string
  at: Date
  stationId: string
  station: string
  unit: string
  /** The service of the session; null for a visit to the station. */
  kind: string | null
  kindEn: string | null
  occupation: Occupation
  source: AttendanceSource
  /** Of a scan: how strong the code was. */
  proof: CodeProof | null
  quantity: number
}

// The same columns in the roll-up and in the entries, so that the sum and its rows are asked the same thing.
function asked(sight: Sight, ask: Ask, sessions: boolean): Prisma.Sql {
  return all(
    inArea(sight, ask, Prisma.sql`e.area_code`),
    inPeriod(ask.period, Prisma.sql`e.day`),
    sessions ? Prisma.sql`e.kind_code <> ''` : Prisma.sql`e.kind_code = ''`,
    ask.kind && Prisma.sql`e.kind_code = ${ask.kind}`,
    ask.station && Prisma.sql`e.station_id = ${ask.station}::uuid`,
    ask.occupation && Prisma.sql`e.occupation = ${ask.occupation}::"Occupation"`,
  )
}

/** Standing entries, the latest first; their quantities add up to the figure. The roll-up says which stations have any. */
function entryRows(sessions: boolean) {
  return listOf({
    place: z.tuple([z.string().refine(isDay), z.iso.datetime(), z.uuid()]),
    placeOf: (row: EntryRow): [string, string, string] => [row.day, row.at.toISOString(), row.id],
    page: (sight, ask, after, limit) =>
      db.$queryRaw<EntryRow[]>`
        SELECT e.id::text AS id, e.day::text AS day, e.at, e.station_id::text AS "stationId", s.name AS station, u.name AS unit,
          k.name AS kind, k.name_en AS "kindEn", e.occupation::text AS occupation, e.source::text AS source,
          e.proof::text AS proof, e.quantity
        FROM (
          SELECT * FROM attendance_entry e
          WHERE ${all(
            asked(sight, ask, sessions),
            Prisma.sql`e.station_id IN (SELECT station_id FROM attendance_daily
              WHERE ${inSight(sight)} AND ${inPeriod(ask.period)} AND visits > 0)`,
            Prisma.sql`NOT EXISTS (SELECT FROM attendance_void v WHERE v.entry_id = e.id)`,
            after &&
              Prisma.sql`(e.day, e.at, e.id) < (${after[0]}::date, ${after[1]}::timestamptz, ${after[2]}::uuid)`,
          )}
          ORDER BY e.day DESC, e.at DESC, e.id DESC LIMIT ${limit}) e
          JOIN station s ON s.id = e.station_id JOIN org_unit u ON u.code = s.area_code
          LEFT JOIN term k ON k.code = e.kind_code
        ORDER BY e.day DESC, e.at DESC, e.id DESC`,
    sum: async (sight, ask) => {
      const [row] = await db.$queryRaw<{ sum: number }[]>`
        SELECT coalesce(sum(e.visits), 0)::int AS sum FROM attendance_daily e WHERE ${asked(sight, ask, sessions)}`
      return row?.sum ?? 0
    },
  })
}

export const visitRows = entryRows(false)
export const sessionVisitRows = entryRows(true)

export type PeopleRow = { days: number; people: number }

function devices(sight: Sight, ask: Ask): Prisma.Sql {
  const station = ask.station && Prisma.sql`station_id = ${ask.station}::uuid`
  const kind = ask.kind && Prisma.sql`kind_code = ${ask.kind}`
  return Prisma.sql`SELECT day, pseudonym FROM attendance_person
    WHERE ${all(inArea(sight, ask, Prisma.sql`area_code`), inPeriod(ask.period), Prisma.sql`entries > 0`, kind, station)}`
}

/**
 * How many people came on how many days. Never one row for each: a list of pseudonyms that can be cut by area and day would
 * follow a rider through the city.
 */
export const peopleRows = listOf({
  place: z.tuple([z.number().int()]),
  placeOf: (row: PeopleRow): [number] => [row.days],
  page: (sight, ask, after, limit) =>
    db.$queryRaw<PeopleRow[]>`
      SELECT days, count(*)::int AS people
      FROM (SELECT count(DISTINCT day)::int AS days FROM (${devices(sight, ask)}) d GROUP BY pseudonym) p
      WHERE days > ${after?.[0] ?? 0} GROUP BY days ORDER BY days LIMIT ${limit}`,
  sum: async (sight, ask) => {
    const [row] = await db.$queryRaw<{ sum: number }[]>`
      SELECT count(DISTINCT pseudonym)::int AS sum FROM (${devices(sight, ask)}) d`
    return row?.sum ?? 0
  },
})
