import { createHash, randomUUID } from "node:crypto"
import { addDays, type Day, dayToDbDate, instantAt } from "@/lib/plain/clock"
import { daysOf, weekOf } from "@/lib/plain/week"
import { db } from "@/lib/server/db"
import type { Occupation, StationState } from "@/lib/server/generated/enums"

export const UNITS = {
  "1101": "北京市",
  "110105": "朝阳区",
  "110114": "昌平区",
  "110105015": "八里庄街道",
  "110114008": "天通苑北街道",
  "110114009": "天通苑南街道",
  "110105015001": "延静里社区",
  "110114008001": "天通西苑社区",
  "110114008002": "天通北苑社区",
  "110114009001": "天通东苑社区",
} as const
const LEVELS = { 4: "CITY", 6: "DISTRICT", 9: "STREET", 12: "COMMUNITY" } as const
export const KINDS = ["haircut", "clinic", "legal-advice"]
const STATES: StationState[] = ["OPEN", "OPEN", "OPEN", "OPEN", "SUSPENDED", "SUBMITTED", "CLOSED"]
const OCCUPATIONS: Occupation[] = ["COURIER", "FOOD_DELIVERY", "RIDE_HAILING", "FREIGHT", "OTHER"]

/** Numbers that look random and are the same at every run (mulberry32). */
export function dice(seed: number) {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (n: number) => Math.floor(next() * n)
  return {
    below,
    chance: (p: number) => next() < p,
    one: <T>(list: readonly T[]) => list[below(list.length)] as T,
  }
}

const by = randomUUID()
const midnight = (day: Day) => dayToDbDate(day)

/** Units and dictionaries that the random cities stand on. */
async function layGround() {
  await db.orgUnit.createMany({
    data: Object.entries(UNITS).map(([code, name]) => ({
      code,
      name,
      departmentName: `${name}党组织`,
      level: LEVELS[code.length as keyof typeof LEVELS],
    })),
  })
  const term = (list: "STATION_KIND" | "SERVICE_KIND") => (code: string) => ({
    code,
    list,
    name: code,
    nameEn: code,
  })
  await db.term.createMany({
    data: [...["warm-station", "drivers-home"].map(term("STATION_KIND")), ...KINDS.map(term("SERVICE_KIND"))],
  })
}

/**
 * A city with stations in every state, weeks published once, twice and not at all, sessions cancelled and forgotten, and entries by
 * device and by count, some void. Roll-ups are written as the check-in would have left them.
 */
export async function buildRandomCity(seed: number, days: { from: Day; to: Day }): Promise<void> {
  const { below, chance, one } = dice(seed)
  await layGround()
  const places = Object.keys(UNITS).filter((code) => code.length >= 9)
  const stations = Array.from({ length: 24 }, (_, n) => ({
    id: randomUUID(),
    name: `驿站 ${n}`,
    kindCode: one(["warm-station", "drivers-home"]),
    areaCode: one(places),
    state: one(STATES),
    address: "某路 1 号",
    lng: 116.4,
    lat: 40,
    hostName: "某物业",
    searchText: "",
  }))
  await db.station.createMany({ data: stations })
  const sessions: Announced[] = []
  for (const station of stations)
    for (let monday = daysOf(weekOf(days.from))[0]; monday <= days.to; monday = addDays(monday, 7))
      if (chance(0.6)) sessions.push(...(await publish(station, monday, below(3), { below, chance, one })))
  await attend(stations, sessions, days, { below, chance, one })
}

type Dice = ReturnType<typeof dice>
type Place = { id: string; areaCode: string }

async function publish(station: Place, monday: Day, times: number, { below, chance, one }: Dice) {
  const week = await db.weekSchedule.create({ data: { stationId: station.id, week: weekOf(monday) } })
  const planned = Array.from({ length: below(5) }, () => {
    const day = addDays(monday, below(7))
    // Some run over midnight.
    const starts = 9 * 60 + below(15) * 60
    return {
      id: randomUUID(),
      day,
      startsAt: instantAt(day, starts),
      endsAt: instantAt(day, starts + 90),
      kindCode: one(KINDS),
    }
  })
  for (let number = 1; number <= times; number++) {
    const { id } = await db.publication.create({
      data: { weekId: week.id, number, revision: number, current: number === times, publishedBy: by },
    })
    await db.publishedSession.createMany({
      data: planned.map(({ id: sessionId, day, ...session }) => ({
        ...session,
        sessionId,
        publicationId: id,
        stationId: station.id,
        areaCode: station.areaCode,
        day: midnight(day),
        place: "",
        cancelledAt: number === times && chance(0.25) ? new Date() : null,
        current: number === times,
      })),
    })
  }
  return times === 0 ? [] : planned.map((s) => ({ ...s, stationId: station.id, areaCode: station.areaCode }))
}

type Announced = Awaited<ReturnType<typeof publish>>[number]

async function attend(stations: Place[], sessions: Announced[], days: { from: Day; to: Day }, chances: Dice) {
  const { below, chance, one } = chances
  const devices = Array.from({ length: 40 }, (_, n) => createHash("md5").update(String(n)).digest())
  const entry = (station: Place, day: Day, session?: Announced) => {
    const counted = chance(0.3)
    return {
      id: randomUUID(),
      day: midnight(day),
      // The first and the last minute of a day in Shanghai are on another day in London and Los Angeles.
      at: instantAt(day, one([0, 1, 479, 720, 1439])),
      stationId: station.id,
      areaCode: station.areaCode,
      sessionId: session?.id ?? null,
      kindCode: session?.kindCode ?? "",
      occupation: one(OCCUPATIONS),
      quantity: counted ? 1 + below(20) : 1,
      pseudonym: counted ? null : one(devices),
      source: counted ? ("COUNT" as const) : ("SCAN" as const),
    }
  }
  const entries = stations.flatMap((station) => {
    const found = []
    for (let day = days.from; day <= days.to; day = addDays(day, 1))
      if (chance(0.4)) found.push(...Array.from({ length: below(5) }, () => entry(station, day)))
    return found
  })
  for (const session of sessions)
    if (chance(0.7))
      for (let n = below(6); n > 0; n--)
        entries.push(entry({ id: session.stationId, areaCode: session.areaCode }, session.day, session))
  await db.attendanceEntry.createMany({ data: entries })
  const wrong = entries.filter(() => chance(0.1))
  await db.attendanceVoid.createMany({
    data: wrong.map(({ id, day, stationId }) => ({
      entryId: id,
      day,
      stationId,
      reason: "重复",
      byUserId: by,
      byName: "某人",
    })),
  })
  await rollUp()
}

/** What the check-in keeps up with every entry, made whole from all of them: voided ones leave a zero behind. */
async function rollUp() {
  const standing = "CASE WHEN v.entry_id IS NULL THEN"
  const from = "FROM attendance_entry e LEFT JOIN attendance_void v ON v.entry_id = e.id"
  await db.$executeRawUnsafe(`INSERT INTO attendance_daily (day, area_code, station_id, kind_code, occupation, visits)
    SELECT e.day, e.area_code, e.station_id, e.kind_code, e.occupation, sum(${standing} quantity ELSE 0 END)
    ${from} GROUP BY 1, 2, 3, 4, 5`)
  await db.$executeRawUnsafe(`INSERT INTO attendance_person (day, area_code, station_id, kind_code, pseudonym, entries)
    SELECT e.day, e.area_code, e.station_id, e.kind_code, e.pseudonym, sum(${standing} 1 ELSE 0 END)
    ${from} WHERE e.pseudonym IS NOT NULL GROUP BY 1, 2, 3, 4, 5`)
  await db.$executeRawUnsafe(`INSERT INTO session_attendance (session_id, visits)
    SELECT e.session_id, sum(${standing} quantity ELSE 0 END) ${from} WHERE e.session_id IS NOT NULL GROUP BY 1`)
}
