import { hoursOn, type Timetable } from "@/lib/domain/stations/opening"
import { addDays, type Day, instantAt, minutesPerDay, weekdayOf } from "@/lib/plain/clock"
import { type Span, shiftSpan } from "@/lib/plain/spans"
import type { Occupation } from "@/lib/server/generated/enums"
import type { Random } from "./random"
import { type Device, occupationsAt } from "./world/devices"

/** Somebody at the door, or a number that the keeper counted: `device` null is the keeper's. */
export type Arrival = {
  at: Date
  sessionId: string | null
  occupation: Occupation
  device: Device | null
  quantity: number
}

export type Door = { kindCode: string; pull: number; timetable: Timetable; people: Device[] }
export type Held = { id: string; startsAt: Date; endsAt: Date; capacity: number | null }

/** Visits of an ordinary station on an ordinary day. */
const ORDINARY = 18
// Monday to Sunday: fewer on the weekend, more when the week's parcels come in.
const BY_WEEKDAY = [1.08, 1.02, 1, 1.02, 1.1, 0.9, 0.76]
// By hour from midnight: noon and evening meals, some all night long.
const BY_HOUR = [2, 1, 1, 0, 0, 1, 2, 5, 8, 10, 12, 26, 30, 20, 14, 12, 11, 15, 22, 17, 10, 7, 5, 3]
const SCANS = 0.66

/** Who came to a station's door on a day, in any order. */
export function visitsOn(day: Day, door: Door, random: Random): Arrival[] {
  const spans = openOn(door.timetable, day)
  if (spans.length === 0 || door.pull === 0) return []
  const busy = (BY_WEEKDAY[weekdayOf(day) - 1] ?? 1) * (0.8 + random.next() * 0.4)
  const expected = Math.round(ORDINARY * door.pull * busy)
  const arrivals: Arrival[] = []
  for (let n = 0; n < expected; n++) {
    const minute = minuteWithin(spans, random)
    if (minute === null) continue
    const at = new Date(instantAt(day, minute).getTime() + random.between(0, 59) * 1000)
    arrivals.push(random.chance(SCANS) ? scan(at, null, door, random) : byKeeper(at, null, 1, door, random))
  }
  // Once or twice a day nobody has a hand free: the keeper counts a group.
  for (let n = random.between(0, 2); n > 0; n--) {
    const minute = minuteWithin(spans, random)
    if (minute !== null)
      arrivals.push(byKeeper(instantAt(day, minute), null, random.between(3, 9), door, random))
  }
  return arrivals
}

const FORGOTTEN = 0.06
const SOMEWHAT_FULL = 0.35
const VERY_FULL = 0.95

/** Who came to a session: those with phones scan, the keeper counts the rest. Sometimes nobody writes anything down. */
export function attendanceOf(session: Held, door: Door, random: Random): Arrival[] {
  if (random.chance(FORGOTTEN)) return []
  const seats = session.capacity ?? 12
  const came = Math.max(2, Math.round(seats * (SOMEWHAT_FULL + random.next() * (VERY_FULL - SOMEWHAT_FULL))))
  const scanned = Math.ceil(came * 0.6)
  const minutes = (session.endsAt.getTime() - session.startsAt.getTime()) / 60_000
  const arrivals: Arrival[] = []
  for (let n = 0; n < scanned; n++) {
    const at = new Date(session.startsAt.getTime() + random.between(-5, minutes - 5) * 60_000)
    arrivals.push(scan(at, session.id, door, random))
  }
  if (came > scanned) arrivals.push(byKeeper(session.endsAt, session.id, came - scanned, door, random))
  return arrivals
}

function scan(at: Date, sessionId: string | null, door: Door, random: Random): Arrival {
  const device = random.pick(door.people)
  return { at, sessionId, occupation: device.occupation, device, quantity: 1 }
}

function byKeeper(at: Date, sessionId: string | null, quantity: number, door: Door, random: Random): Arrival {
  return { at, sessionId, occupation: random.weighted(occupationsAt(door)), device: null, quantity }
}

// Minutes of the day at which the door is open, with what of the day before runs past midnight.
function openOn(timetable: Timetable, day: Day): Span[] {
  const before = hoursOn(timetable, addDays(day, -1)).spans.map((span) => shiftSpan(span, -minutesPerDay))
  return [...before, ...hoursOn(timetable, day).spans].filter(({ closes }) => closes > 0)
}

const TRIES = 40

function minuteWithin(spans: Span[], random: Random): number | null {
  for (let n = 0; n < TRIES; n++) {
    const hour = Number(random.weighted(Object.fromEntries(BY_HOUR.map((weight, h) => [h, weight]))))
    const minute = hour * 60 + random.between(0, 59)
    if (spans.some(({ opens, closes }) => opens <= minute && minute < closes)) return minute
  }
  return null
}
