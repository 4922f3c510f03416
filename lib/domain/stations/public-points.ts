import type { LngLat } from "@/lib/plain/geometry"
import { db } from "@/lib/server/db"
import { openWhere } from "./order"
import type { Word } from "./public-list"
import type { PublicStationsFilter } from "./public-schema"

export type StationPoint = {
  id: string
  name: string
  nameEn: string | null
  kind: Word
  areaCode: string
  address: string
  location: LngLat
  verifiedAt: Date | null
}

type Row = Omit<StationPoint, "kind" | "location"> & {
  lng: number
  lat: number
  kindCode: string
  kindName: string
  kindNameEn: string
}

/** Every open station as a point of a map, by area: a few facts each, so that a whole city is one answer. */
export async function publicPoints(filter: PublicStationsFilter): Promise<StationPoint[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT s.id::text AS id, s.name, s.name_en AS "nameEn", s.area_code AS "areaCode", s.address, s.lng, s.lat,
      s.verified_at AS "verifiedAt", k.code AS "kindCode", k.name AS "kindName", k.name_en AS "kindNameEn"
    FROM station s JOIN term k ON k.code = s.kind_code
    WHERE ${openWhere(filter)} ORDER BY s.area_code, s.id`
  return rows.map(({ lng, lat, kindCode, kindName, kindNameEn, ...row }) => ({
    ...row,
    kind: { code: kindCode, name: kindName, nameEn: kindNameEn },
    location: { lng, lat },
  }))
}
