import { z } from "zod"
import { isDay } from "@/lib/plain/clock"
import { db } from "@/lib/server/db"
import { Prisma } from "@/lib/server/generated/client"
import { TIMES_OF_DAY, type TimeOfDay } from "../needs/rules"
import { type Ask, all, inArea, listOf } from "./row-list"
import { inPeriod, type Sight } from "./sight"

export type NeedRow = {
  id: string
  day: string
  stationId: string
  station: string
  unit: string
  kindCode: string
  kind: string
  kindEn: string
  timeOfDay: TimeOfDay
  taps: number
}

function asked(sight: Sight, { period, kind, station, ...ask }: Ask): Prisma.Sql {
  return all(
    inArea(sight, { period, ...ask }, Prisma.sql`n.area_code`),
    inPeriod(period, Prisma.sql`n.day`),
    Prisma.sql`n.taps > 0`,
    kind && Prisma.sql`n.kind_code = ${kind}`,
    station && Prisma.sql`n.station_id = ${station}::uuid`,
  )
}

/** What riders wanted of which station and when it would suit them, day by day, the latest first; never one row for each rider. */
export const needRows = listOf({
  place: z.tuple([z.string().refine(isDay), z.uuid(), z.string(), z.enum(TIMES_OF_DAY)]),
  placeOf: ({ day, stationId, kindCode, timeOfDay }: NeedRow): [string, string, string, TimeOfDay] => [
    day,
    stationId,
    kindCode,
    timeOfDay,
  ],
  page: (sight, ask, after, limit) =>
    db.$queryRaw<NeedRow[]>`
      SELECT concat_ws(' ', n.day, n.station_id, n.kind_code, n.time_of_day) AS id, n.day::text AS day,
        n.station_id::text AS "stationId", s.name AS station, u.name AS unit, n.kind_code AS "kindCode", k.name AS kind,
        k.name_en AS "kindEn", n.time_of_day::text AS "timeOfDay", n.taps
      FROM need_daily n JOIN station s ON s.id = n.station_id JOIN org_unit u ON u.code = s.area_code
        JOIN term k ON k.code = n.kind_code
      WHERE ${all(
        asked(sight, ask),
        after &&
          Prisma.sql`(n.day, n.station_id, n.kind_code, n.time_of_day)
            < (${after[0]}::date, ${after[1]}::uuid, ${after[2]}, ${after[3]}::"TimeOfDay")`,
      )}
      ORDER BY n.day DESC, n.station_id DESC, n.kind_code DESC, n.time_of_day DESC LIMIT ${limit}`,
  sum: async (sight, ask) => {
    const [row] = await db.$queryRaw<{ sum: number }[]>`
      SELECT coalesce(sum(n.taps), 0)::int AS sum FROM need_daily n WHERE ${asked(sight, ask)}`
    return row?.sum ?? 0
  },
})
