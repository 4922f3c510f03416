import { addDays, type Day, dayOf, dbDateToDay } from "@/lib/plain/clock"
import type { LngLat } from "@/lib/plain/geometry"
import type { Span } from "@/lib/plain/spans"
import { db } from "@/lib/server/db"
import type { Prisma } from "@/lib/server/generated/client"
import { doorOf, doorWords } from "./door"
import { hoursOn, type Timetable } from "./opening"
import { PAGE_PHOTOS } from "./page-photos"
import type { Word } from "./public-list"
import type { Standing } from "./standing-rules"
import { timetableSelect } from "./timetable-of"

const word = { select: { code: true, name: true, nameEn: true } } as const

const facts = {
  id: true,
  name: true,
  nameEn: true,
  areaCode: true,
  address: true,
  hostName: true,
  contactName: true,
  contactPhone: true,
  capacity: true,
  accessNotes: true,
  ...doorWords,
  updatedAt: true,
  lng: true,
  lat: true,
  kind: word,
  facilities: {
    select: { kind: word, slots: true, priceFen: true, note: true },
    orderBy: { position: "asc" },
  },
  photos: {
    where: { removedAt: null, ...PAGE_PHOTOS },
    select: { id: true, caption: true, width: true, height: true },
    orderBy: [{ position: "asc" }, { createdAt: "asc" }],
  },
  effects: {
    select: { what: true, before: true, after: true, measuredOn: true, note: true },
    orderBy: { position: "asc" },
  },
} satisfies Prisma.StationSelect

export type PublicStationRecord = {
  id: string
  name: string
  nameEn: string | null
  kind: Word
  areaCode: string
  address: string
  location: LngLat
  hostName: string
  contactName: string | null
  contactPhone: string | null
  capacity: number | null
  accessNotes: string | null
  verifiedAt: Date | null
  updatedAt: Date
  facilities: (Word & { slots: number | null; priceFen: number | null; note: string | null })[]
  photos: { id: string; caption: string | null; width: number; height: number }[]
  effects: { what: string; before: string; after: string; measuredOn: Day; note: string | null }[]
  timetable: Timetable
  standing: Standing
  /** Today's hours. */
  today: Span[]
}

/** All that anyone may know about one station; null unless it is open. Exceptions and closures of this week and later. */
export async function publicStation(id: string, now = new Date()): Promise<PublicStationRecord | null> {
  const row = await db.station.findFirst({
    where: { id, state: "OPEN" },
    // The week that runs is shown whole: a closure that ended on Monday still explains Monday.
    select: { ...facts, ...timetableSelect(addDays(dayOf(now), -6)) },
  })
  if (!row) return null
  const { facts: read, timetable, standing } = doorOf(row, now)
  const { lng, lat, facilities, effects, ...rest } = read
  return {
    ...rest,
    location: { lng, lat },
    facilities: facilities.map(({ kind, ...facility }) => ({ ...kind, ...facility })),
    effects: effects.map((effect) => ({ ...effect, measuredOn: dbDateToDay(effect.measuredOn) })),
    timetable,
    standing,
    today: hoursOn(timetable, dayOf(now)).spans,
  }
}
