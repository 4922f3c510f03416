import { addDays, dayOf } from "@/lib/plain/clock"
import { db } from "@/lib/server/db"
import type { Timetable } from "./opening"
import { openWhere } from "./order"
import type { PublicStation } from "./public-list"
import type { PublicStationsFilter } from "./public-schema"
import { type DoorWords, standingOf } from "./standing-rules"

/** Of an open station what a map needs. */
export type StationPoint = Omit<PublicStation, "capacity" | "facilities" | "today" | "distanceMeters">

type Row = Omit<StationPoint, "kind" | "location" | "standing"> &
  DoorWords & {
    lng: number
    lat: number
    kindCode: string
    kindName: string
    kindNameEn: string
    timetable: Timetable
  }

/**
 * Every open station as a point of a map, by area: a few facts each, so that a whole city is one answer. Its timetable comes with it as
 * one value: through relations it would be seven rows for each of ten thousand.
 */
export async function publicPoints(filter: PublicStationsFilter, now = new Date()): Promise<StationPoint[]> {
  const from = addDays(dayOf(now), -2)
  const rows = await db.$queryRaw<Row[]>`
    SELECT s.id::text AS id, s.name, s.name_en AS "nameEn", s.area_code AS "areaCode", s.address, s.lng, s.lat,
      k.code AS "kindCode", k.name AS "kindName", k.name_en AS "kindNameEn", s.verified_at AS "verifiedAt",
      s.punch_kind AS "punchKind", s.punch_at AS "punchAt", s.doubted_at AS "doubtedAt", s.answered_at AS "answeredAt",
      json_build_object(
        'spans', (SELECT coalesce(json_agg(json_build_object('weekday', o.weekday, 'opens', o.opens, 'closes', o.closes)), '[]')
          FROM opening_span o WHERE o.station_id = s.id),
        'exceptions', (SELECT coalesce(json_agg(json_build_object('day', e.day, 'spans', e.spans, 'reason', e.reason)), '[]')
          FROM opening_exception e WHERE e.station_id = s.id AND e.day >= ${from}::date),
        'closures', (SELECT coalesce(json_agg(json_build_object('fromDay', c.from_day, 'toDay', c.to_day, 'reason', c.reason)), '[]')
          FROM closure c WHERE c.station_id = s.id AND c.lifted_at IS NULL
            AND (c.to_day IS NULL OR c.to_day >= ${from}::date))) AS timetable
    FROM station s JOIN term k ON k.code = s.kind_code
    WHERE ${openWhere(filter)} ORDER BY s.area_code, s.id`
  return rows.map(({ id, name, nameEn, areaCode, address, lng, lat, timetable, ...row }) => ({
    id,
    name,
    nameEn,
    kind: { code: row.kindCode, name: row.kindName, nameEn: row.kindNameEn },
    areaCode,
    address,
    location: { lng, lat },
    standing: standingOf(timetable, row, now),
  }))
}
