import {
  addDays,
  type Day,
  dayOf,
  daysBetween,
  formatTime,
  instantAt,
  minutesPerDay,
} from "@/lib/plain/clock"

/** Where a session lies in the grid. `day` 0 is Monday; `to` beyond 1440 runs into the next day. Minutes. */
export type Slot = { day: number; from: number; to: number }

/** Moves and sizes snap to this. */
export const STEP = 15
/** Of a session that is made by a click. */
const NEW_LENGTH = 60

const clamp = (n: number, least: number, most: number) => Math.min(Math.max(n, least), most)

export function slotOf(monday: Day, startsAt: Date, endsAt: Date): Slot {
  const first = dayOf(startsAt)
  const from = Math.floor((startsAt.getTime() - instantAt(first, 0).getTime()) / 60_000)
  return {
    day: daysBetween(monday, first),
    from,
    to: from + Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000),
  }
}

export function instantsOf(monday: Day, { day, from, to }: Slot): { startsAt: Date; endsAt: Date } {
  const date = addDays(monday, day)
  return { startsAt: instantAt(date, from), endsAt: instantAt(date, to) }
}

/** The same length, so many days and minutes later; never out of the week, and snapped to the step once it moves in time. */
export function moved(slot: Slot, days: number, minutes: number): Slot {
  const from = minutes === 0 ? slot.from : Math.round((slot.from + minutes) / STEP) * STEP
  const start = clamp(from, 0, minutesPerDay - STEP)
  return { day: clamp(slot.day + days, 0, 6), from: start, to: start + slot.to - slot.from }
}

/** The same start, so many minutes longer; at least one step, at most a day. */
export function sized(slot: Slot, minutes: number): Slot {
  const to = minutes === 0 ? slot.to : Math.round((slot.to + minutes) / STEP) * STEP
  return { ...slot, to: clamp(to, slot.from + STEP, slot.from + minutesPerDay) }
}

/** What a click at a minute of a day means: an hour from the half hour it lies in. */
export function slotAt(day: number, minute: number): Slot {
  const from = clamp(Math.floor(minute / 30) * 30, 0, minutesPerDay - NEW_LENGTH)
  return { day: clamp(day, 0, 6), from, to: from + NEW_LENGTH }
}

export function sameSlot(a: Slot, b: Slot): boolean {
  return a.day === b.day && a.from === b.from && a.to === b.to
}

/** Whole hours that the grid shows: all that is open or planned, and an hour around it; up to midnight what runs past it. */
export function hoursShown(stretches: readonly { from: number; to: number }[]): {
  first: number
  last: number
} {
  if (stretches.length === 0) return { first: 8, last: 20 }
  const earliest = Math.min(...stretches.map(({ from }) => from))
  const latest = Math.max(...stretches.map(({ to }) => to))
  const first = clamp(Math.floor(earliest / 60) - 1, 0, 23)
  return { first, last: clamp(Math.ceil(latest / 60) + 1, first + 4, 24) }
}

export type Lane = { lane: number; lanes: number }

/** Sessions at the same time stand side by side: which lane each has, of how many. */
export function lanesOf(items: readonly { id: string; slot: Slot }[]): Map<string, Lane> {
  const found = new Map<string, Lane>()
  const start = ({ slot }: { slot: Slot }) => slot.day * minutesPerDay + slot.from
  const end = ({ slot }: { slot: Slot }) => slot.day * minutesPerDay + slot.to
  let group: { id: string; lane: number }[] = []
  let ends: number[] = []
  const close = () => {
    for (const { id, lane } of group) found.set(id, { lane, lanes: ends.length })
    group = []
    ends = []
  }
  for (const item of [...items].sort((a, b) => start(a) - start(b) || end(b) - end(a))) {
    if (ends.every((until) => until <= start(item))) close()
    const free = ends.findIndex((until) => until <= start(item))
    const lane = free === -1 ? ends.length : free
    ends[lane] = end(item)
    group.push({ id: item.id, lane })
  }
  close()
  return found
}

/** 09:00–10:30; the page says in its own words that an end lies on the next day. */
export function timesOf(
  { from, to }: Slot,
  nextDay: (time: string) => string,
): { start: string; end: string } {
  const end = formatTime(to)
  return { start: formatTime(from), end: to > minutesPerDay ? nextDay(end) : end }
}
