import { ancestorsOf } from "@/lib/plain/area-code"
import { addDays, type Day, dayOf } from "@/lib/plain/clock"
import { db } from "@/lib/server/db"
import type { Prisma } from "@/lib/server/generated/client"
import type { Timetable } from "../stations/opening"
import type { Word } from "../stations/public-list"
import { timetableOf, timetableSelect } from "../stations/timetable-of"

export type Keeper = { code: string; name: string; departmentName: string }

export type DirectoryStation = {
  id: string
  name: string
  nameEn: string | null
  kind: Word
  keeper: Keeper
  /** Names of the units above the keeper, the city first. */
  above: string[]
  address: string
  lng: number
  lat: number
  accessNotes: string | null
  contactName: string | null
  contactPhone: string | null
  verifiedAt: Date | null
  updatedAt: Date
  facilities: (Word & { note: string | null })[]
  timetable: Timetable
}

const word = { select: { code: true, name: true, nameEn: true } } as const

const selectFrom = (day: Day) =>
  ({
    id: true,
    name: true,
    nameEn: true,
    kind: word,
    unit: { select: { code: true, name: true, departmentName: true } },
    address: true,
    lng: true,
    lat: true,
    accessNotes: true,
    contactName: true,
    contactPhone: true,
    verifiedAt: true,
    updatedAt: true,
    facilities: { select: { note: true, kind: word }, orderBy: { position: "asc" } },
    ...timetableSelect(day),
  }) satisfies Prisma.StationSelect

type Row = Prisma.StationGetPayload<{ select: ReturnType<typeof selectFrom> }>

/** Open stations by id, with what riders may read of them. @param window which of them; all when left out */
export async function directoryStations(
  which: { ids: string[] } | { skip: number; take: number },
  now: Date,
): Promise<DirectoryStation[]> {
  const rows = await db.station.findMany({
    where: { state: "OPEN", ...("ids" in which ? { id: { in: which.ids } } : {}) },
    select: selectFrom(addDays(dayOf(now), -1)),
    orderBy: { id: "asc" },
    ...("ids" in which ? {} : which),
  })
  const above = await namesAbove(rows)
  return rows.map(({ unit, facilities, spans, exceptions, closures, ...facts }) => ({
    ...facts,
    keeper: unit,
    above: ancestorsOf(unit.code).flatMap((code) => above.get(code) ?? []),
    facilities: facilities.map(({ kind, note }) => ({ ...kind, note })),
    timetable: timetableOf({ spans, exceptions, closures }),
  }))
}

export function countStations(): Promise<number> {
  return db.station.count({ where: { state: "OPEN" } })
}

async function namesAbove(rows: Row[]): Promise<Map<string, string>> {
  const units = await db.orgUnit.findMany({
    where: { code: { in: [...new Set(rows.flatMap(({ unit }) => ancestorsOf(unit.code)))] } },
    select: { code: true, name: true },
  })
  return new Map(units.map(({ code, name }) => [code, name]))
}
