import { ancestorsOf } from "@/lib/plain/area-code"
import { addDays, type Day, dayOf } from "@/lib/plain/clock"
import { db } from "@/lib/server/db"
import type { Prisma } from "@/lib/server/generated/client"
import type { Timetable } from "../stations/opening"
import type { Word } from "../stations/public-list"
import { withWords } from "../stations/search-text"
import { timetableOf, timetableSelect } from "../stations/timetable-of"
import type { Counted, Window } from "./counted"

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

/** Open stations, a page of them. */
export async function locationsOf(
  window: Window,
  { search }: { search?: string } = {},
  now = new Date(),
): Promise<Counted<DirectoryStation>> {
  const where: Prisma.StationWhereInput = { AND: [{ state: "OPEN" }, ...withWords(search)] }
  const [items, total] = await Promise.all([
    directoryStations({ ...window, where }, now),
    db.station.count({ where }),
  ])
  return { items, total }
}

type Which = { ids: string[] } | (Window & { where: Prisma.StationWhereInput })

/** Open stations in the order of their ids, with what riders may read of them. */
export async function directoryStations(which: Which, now = new Date()): Promise<DirectoryStation[]> {
  const { where, ...window } = "ids" in which ? { where: openOf(which.ids) } : which
  const rows = await db.station.findMany({
    where,
    select: selectFrom(addDays(dayOf(now), -1)),
    orderBy: { id: "asc" },
    ...window,
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

function openOf(ids: string[]): Prisma.StationWhereInput {
  return { state: "OPEN", id: { in: ids } }
}

async function namesAbove(rows: Row[]): Promise<Map<string, string>> {
  const units = await db.orgUnit.findMany({
    where: { code: { in: [...new Set(rows.flatMap(({ unit }) => ancestorsOf(unit.code)))] } },
    select: { code: true, name: true },
  })
  return new Map(units.map(({ code, name }) => [code, name]))
}
