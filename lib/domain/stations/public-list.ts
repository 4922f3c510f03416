import { dayOf } from "@/lib/plain/clock"
import { haversineMeters, type LngLat } from "@/lib/plain/geometry"
import { ok, type Result, refuse } from "@/lib/plain/result"
import type { Span } from "@/lib/plain/spans"
import { db } from "@/lib/server/db"
import type { Prisma } from "@/lib/server/generated/client"
import { doorOf, doorSelect } from "./door"
import { hoursOn } from "./opening"
import { cursorOf, type Placed, placedStations, placeOfCursor } from "./order"
import type { PublicStationsFilter, PublicStationsQuery } from "./public-schema"
import type { Standing } from "./standing-rules"

export type Word = { code: string; name: string; nameEn: string }
export type PublicStation = {
  id: string
  name: string
  nameEn: string | null
  kind: Word
  areaCode: string
  address: string
  location: LngLat
  capacity: number | null
  facilities: Word[]
  standing: Standing
  /** Today's hours. */
  today: Span[]
  /** From the point asked for, in metres. */
  distanceMeters?: number
}
export type PublicStations = { items: PublicStation[]; nextCursor: string | null }

const word = { select: { code: true, name: true, nameEn: true } } as const

function cardSelect(now: Date) {
  return {
    id: true,
    name: true,
    nameEn: true,
    areaCode: true,
    address: true,
    lng: true,
    lat: true,
    capacity: true,
    kind: word,
    facilities: { select: { kind: word }, orderBy: { position: "asc" } },
    ...doorSelect(now),
  } satisfies Prisma.StationSelect
}

type Row = Prisma.StationGetPayload<{ select: ReturnType<typeof cardSelect> }>

function cardOf(row: Row, near: LngLat | undefined, now: Date): PublicStation {
  const { facts, timetable, standing } = doorOf(row, now)
  const { lng, lat, facilities, verifiedAt: _, ...rest } = facts
  const location = { lng, lat }
  return {
    ...rest,
    location,
    facilities: facilities.map(({ kind }) => kind),
    standing,
    today: hoursOn(timetable, dayOf(now)).spans,
    ...(near ? { distanceMeters: haversineMeters(near, location) } : {}),
  }
}

async function cardsOf(placed: Placed[], near: LngLat | undefined, now: Date): Promise<PublicStation[]> {
  if (placed.length === 0) return []
  const rows = await db.station.findMany({
    // One that was suspended since its place was read is left out.
    where: { id: { in: placed.map(({ id }) => id) }, state: "OPEN" },
    select: cardSelect(now),
  })
  const cards = new Map(rows.map((row) => [row.id, cardOf(row, near, now)]))
  return placed.flatMap(({ id }) => cards.get(id) ?? [])
}

/** How many stations one call looks at for those whose door is open now. */
const MOST_LOOKED_AT = 2000
const BATCH = 100

/**
 * Open stations for anyone, nearest first where `near` is given. A page may hold fewer than `limit` while `nextCursor` says that there is
 * more: by night, the search for open doors ends after so many stations and goes on with the next call.
 */
export async function publicStations(
  { limit, cursor, ...filter }: PublicStationsQuery,
  now = new Date(),
): Promise<Result<PublicStations>> {
  const start = cursor ? placeOfCursor(cursor, filter.near) : null
  if (cursor && !start) return refuse("invalid", [{ path: "cursor", message: "invalid" }])
  return ok(
    await (filter.openNow ? openDoors(filter, start, limit, now) : everyStation(filter, start, limit, now)),
  )
}

async function everyStation(
  filter: PublicStationsFilter,
  start: Placed | null,
  limit: number,
  now: Date,
): Promise<PublicStations> {
  const placed = await placedStations(filter, start, limit + 1)
  const shown = placed.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: await cardsOf(shown, filter.near, now),
    nextCursor: placed.length > limit && last ? cursorOf(last, filter.near) : null,
  }
}

async function openDoors(
  filter: PublicStationsFilter,
  start: Placed | null,
  limit: number,
  now: Date,
): Promise<PublicStations> {
  const items: PublicStation[] = []
  let after = start
  for (let looked = 0; looked < MOST_LOOKED_AT; looked += BATCH) {
    const placed = await placedStations(filter, after, BATCH)
    const open = (await cardsOf(placed, filter.near, now)).filter(({ standing }) => standing.state === "open")
    const wanted = open.slice(0, limit - items.length)
    items.push(...wanted)
    const last = items.length === limit ? placed.find(({ id }) => id === items.at(-1)?.id) : placed.at(-1)
    const isEnd = placed.length < BATCH && wanted.length === open.length
    if (isEnd || !last) return { items, nextCursor: null }
    after = last
    if (items.length === limit) break
  }
  return { items, nextCursor: after && cursorOf(after, filter.near) }
}
