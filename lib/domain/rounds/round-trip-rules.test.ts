import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { dayOf, instantAt, minuteOf, type Weekday } from "@/lib/plain/clock"
import { daysOf } from "@/lib/plain/week"
import type { Availability } from "../schedules/availability-rules"
import { asPlanned, overlap, problemsOf, type Surroundings } from "../schedules/rules"
import { tooClose, travelMinutes } from "../schedules/travel-rules"
import { type Bounds, nearestFirst, proposeStops } from "./round-trip-rules"
import { judgeStops, obstacleOf, type Place, type Service, sessionAt } from "./stop-rules"

const week = "2026-W49"
const days = daysOf(week)
const [monday, tuesday, wednesday] = days
const service: Service = {
  ...{ kindCode: "clinic", providerId: "van", place: "" },
  ...{ capacity: null, bookable: false, note: null },
}
const travel = { kmh: 20, minMinutes: 15 }
const bounds: Bounds = { weekdays: [1, 2, 3, 4, 5], minutes: 120, earliest: 540, latest: 1020, perDay: 1 }

const weekdays: Weekday[] = [1, 2, 3, 4, 5, 6, 7]
const always = weekdays.map((weekday) => ({ weekday, opens: 540, closes: 1260 }))
const free: Availability = {
  ...{ kinds: [], weeklySessions: null, weeklyHours: null, away: [] },
  elsewhere: { sessions: 0, minutes: 0 },
}

function place(stationId: string, over: Partial<Surroundings> = {}, lng = 116.4): Place {
  return {
    ...{ stationId, name: stationId, point: { lng, lat: 40 }, room: 100 },
    around: {
      ...{ week, holidays: {}, siblings: [], engagements: [], answers: {}, published: [] },
      timetable: { spans: always, exceptions: [], closures: [] },
      availability: { van: free },
      rules: {
        ...{ holidayBlocks: false, outsideHoursBlocks: true },
        ...{ doubleBookingBlocks: true, declinedBlocks: false },
      },
      now: instantAt("2026-11-24", 600),
      ...over,
    },
  }
}
const where = ({ stops }: ReturnType<typeof proposeStops>) =>
  stops.map(({ stationId, startsAt }) => [stationId, dayOf(startsAt), minuteOf(startsAt)])

describe("a round trip", () => {
  test("of one stop a day goes through the stations day by day", () => {
    const trip = proposeStops(
      ["甲", "乙", "丙"].map((id) => place(id)),
      service,
      bounds,
      travel,
    )
    expect(where(trip)).toEqual([
      ["甲", monday, 540],
      ["乙", tuesday, 540],
      ["丙", wednesday, 540],
    ])
  })

  test("of several stops a day leaves time for the way, rounded up to the quarter", () => {
    // Five hundredths of a degree along the 40th parallel are 4.3 km: 13 minutes at 20 km/h, 15 with the least.
    const places = [place("甲"), place("乙", {}, 116.45), place("丙", {}, 116.6)]
    expect(where(proposeStops(places, service, { ...bounds, perDay: 3 }, travel))).toEqual([
      ["甲", monday, 540],
      ["乙", monday, 675],
      ["丙", monday, 840],
    ])
  })

  test("goes on with the next station where one is shut, and comes back to it on a later day", () => {
    const shut = {
      spans: always,
      exceptions: [],
      closures: [{ fromDay: monday, toDay: tuesday, reason: "装修" }],
    }
    const trip = proposeStops([place("甲", { timetable: shut }), place("乙")], service, bounds, travel)
    expect(where(trip)).toEqual([
      ["乙", monday, 540],
      ["甲", wednesday, 540],
    ])
  })

  test("says of a station that it cannot visit what stands in the way on each day", () => {
    const shut = {
      spans: always,
      exceptions: [],
      closures: [{ fromDay: tuesday, toDay: null, reason: "装修" }],
    }
    const away = { van: { ...free, away: [{ fromDay: monday, toDay: monday, reason: "体检" }] } }
    const only = { ...bounds, weekdays: [1, 2] }
    const trip = proposeStops([place("甲", { timetable: shut, availability: away })], service, only, travel)
    expect(trip).toEqual({
      stops: [],
      leftOut: [
        {
          stationId: "甲",
          why: [
            { day: monday, kind: "providerAway", about: "体检" },
            { day: tuesday, kind: "closed", about: "装修" },
          ],
        },
      ],
    })
  })

  test("keeps clear of holidays, of a place that is taken, and of where the provider is expected", () => {
    const taken = {
      ...asPlanned,
      ...service,
      providerId: null,
      id: "x",
      startsAt: instantAt(tuesday, 540),
      endsAt: instantAt(tuesday, 660),
    }
    const there = {
      ...{ providerId: "van", station: "丁", published: false, travelMinutes: 60 },
      ...{ startsAt: instantAt(tuesday, 720), endsAt: instantAt(tuesday, 780) },
    }
    const holidays = { [monday]: { kind: "off" as const, name: { zh: "节", en: "Feast" } } }
    const one = place("甲", { holidays, siblings: [taken], engagements: [there] } as Partial<Surroundings>)
    expect(where(proposeStops([one], service, bounds, travel))).toEqual([["甲", tuesday, 840]])
  })

  test("counts its other stops into what the provider can take on", () => {
    const availability = { van: { ...free, weeklySessions: 1 } }
    const places = [place("甲", { availability }), place("乙", { availability })]
    const { stops } = proposeStops(places, service, bounds, travel)
    expect(judgeStops(stops, places, service, travel).map(({ problems }) => problems)).toEqual([
      [{ kind: "overCapacity", severity: "warns", about: "2/1" }],
      [{ kind: "overCapacity", severity: "warns", about: "2/1" }],
    ])
  })

  test("that was adjusted until there is no time for the way cannot be taken", () => {
    const places = [place("甲"), place("乙")]
    const stop = (stationId: string, from: number) => ({
      stationId,
      startsAt: instantAt(monday, from),
      endsAt: instantAt(monday, from + 60),
    })
    const judged = (from: number) =>
      judgeStops([stop("甲", 540), stop("乙", from)], places, service, travel).map(
        ({ problems }) => obstacleOf(problems)?.kind,
      )
    expect(judged(610)).toEqual(["tooFar", "tooFar"])
    expect(judged(615)).toEqual([undefined, undefined])
  })
})

test("the suggested order goes to the nearest of those that are left, from the first", () => {
  const at = (name: string, lng: number) => ({ name, point: { lng, lat: 40 } })
  const way = nearestFirst([at("甲", 116.4), at("丁", 116.7), at("乙", 116.45), at("丙", 116.5)])
  expect(way.map(({ name }) => name)).toEqual(["甲", "乙", "丙", "丁"])
  expect(nearestFirst([])).toEqual([])
})

const quarter = (min: number, max: number) => fc.integer({ min, max }).map((n) => n * 15)
const stretch = fc
  .tuple(fc.integer({ min: 0, max: 6 }), quarter(32, 80), quarter(1, 12))
  .map(([day, from, length]) => ({
    startsAt: instantAt(days[day] as string, from),
    endsAt: instantAt(days[day] as string, from + length),
  }))
const period = fc
  .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 2 }))
  .map(([from, lasts]) => ({
    fromDay: days[from] as string,
    toDay: days[Math.min(6, from + lasts)] as string,
  }))

const around = fc.record({
  timetable: fc.record({
    spans: fc.subarray(always, { minLength: 3 }),
    exceptions: fc.constant([]),
    closures: fc.array(
      period.map((some) => ({ ...some, reason: "装修" })),
      { maxLength: 1 },
    ),
  }),
  siblings: fc
    .array(stretch, { maxLength: 4 })
    .map((all) =>
      all.map((some, n) => ({ ...asPlanned, ...service, ...some, providerId: null, id: `s${n}` })),
    ),
  engagements: fc.array(
    fc
      .record({ stretch, published: fc.boolean(), travelMinutes: fc.integer({ min: 0, max: 90 }) })
      .map(({ stretch, ...rest }) => ({ ...stretch, ...rest, providerId: "van", station: "丁" })),
    { maxLength: 3 },
  ),
  availability: fc
    .array(
      period.map((some) => ({ ...some, reason: "体检" })),
      { maxLength: 1 },
    )
    .map((away) => ({ van: { ...free, away } })),
  holidays: fc
    .subarray([...days], { maxLength: 2 })
    .map((off) => Object.fromEntries(off.map((day) => [day, { kind: "off" as const, name: null }]))),
  now: fc.integer({ min: -1, max: 3 }).map((n) => instantAt(days[Math.max(0, n)] as string, 600)),
})
const somePlaces = fc
  .array(fc.record({ around, lng: fc.integer({ min: 0, max: 20 }), room: fc.integer({ min: 0, max: 5 }) }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((all) =>
    all.map(({ around, lng, room }, n) => ({
      ...place(`站${n}`, around as unknown as Partial<Surroundings>, 116.3 + lng / 100),
      room,
    })),
  )
const someBounds = fc.record({
  weekdays: fc.subarray([...weekdays], { minLength: 1 }),
  minutes: quarter(1, 12),
  earliest: quarter(28, 44),
  latest: quarter(56, 96),
  perDay: fc.integer({ min: 1, max: 4 }),
})

test("whatever is shut, taken, off or far: no two stops overlap, the way fits between them, and none breaks a rule", () => {
  let proposed = 0
  fc.assert(
    fc.property(somePlaces, someBounds, fc.integer({ min: 5, max: 40 }), (places, bounds, kmh) => {
      const travel = { kmh, minMinutes: 10 }
      const { stops, leftOut } = proposeStops(places, service, bounds, travel)
      const placeOf = (id: string) => places.find(({ stationId }) => stationId === id) as Place
      expect([...stops, ...leftOut].map(({ stationId }) => stationId).sort()).toEqual(
        places.map(({ stationId }) => stationId).sort(),
      )
      for (const stop of stops) {
        proposed++
        const { around, point } = placeOf(stop.stationId)
        expect(Number(stop.endsAt) - Number(stop.startsAt)).toBe(bounds.minutes * 60_000)
        expect(minuteOf(stop.startsAt)).toBeGreaterThanOrEqual(bounds.earliest)
        expect(minuteOf(stop.startsAt) + bounds.minutes).toBeLessThanOrEqual(bounds.latest)
        expect(around.holidays[dayOf(stop.startsAt)]?.kind).not.toBe("off")
        expect(stop.endsAt > around.now).toBe(true)
        const blocking = problemsOf(sessionAt(stop, service), around).filter(
          ({ severity }) => severity === "blocks",
        )
        expect(blocking).toEqual([])
        for (const other of stops.filter((one) => one !== stop)) {
          expect(overlap(stop, other)).toBe(false)
          const way = travelMinutes(point, placeOf(other.stationId).point, travel)
          expect(tooClose(stop, other, way)).toBe(false)
        }
        for (const e of around.engagements) expect(tooClose(stop, e, e.travelMinutes)).toBe(false)
      }
      for (const day of days)
        expect(stops.filter(({ startsAt }) => dayOf(startsAt) === day).length).toBeLessThanOrEqual(
          bounds.perDay,
        )
      for (const { problems } of judgeStops(stops, places, service, travel))
        expect(obstacleOf(problems)).toBeUndefined()
    }),
    { numRuns: 300 },
  )
  // A property that holds because nothing was ever proposed would say nothing.
  expect(proposed).toBeGreaterThan(200)
})
