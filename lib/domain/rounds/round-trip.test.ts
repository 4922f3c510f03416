import { randomUUID } from "node:crypto"
import { beforeEach, describe, expect, test } from "vitest"
import { addDays, dayOf, formatTime, minuteOf } from "@/lib/plain/clock"
import { db } from "@/lib/server/db"
import { ownDatabase } from "@/tests/database"
import { anActor } from "@/tests/door"
import { aTrip } from "@/tests/rounds"
import { aDoor, added, at, codeOf, monday, street, tuesday, week } from "@/tests/weeks"
import { publishWeek } from "../schedules/publish-week"
import { publishedWeek } from "../schedules/published"
import { undoChange } from "../schedules/undo-change"
import { type ProposedStop, planRoundTrip } from "./plan-round-trip"
import { takeRoundTripInput } from "./schema"
import { takeRoundTrip } from "./take-round-trip"

ownDatabase()

let van: string
beforeEach(async () => {
  van = (await db.provider.create({ data: { name: `义诊车 ${randomUUID()}`, areaCode: "110114" } })).id
})

const doors = async (count: number) => {
  const all = []
  for (let n = 0; n < count; n++) all.push((await aDoor()).id)
  return all
}
const trip = (stations: string[], over: object = {}) =>
  aTrip({ week, stations, providerId: van, kindCode: "clinic", ...over })
async function planned(stations: string[], over: object = {}) {
  const answer = await planRoundTrip(street, trip(stations, over))
  if (!answer.ok) throw new Error(answer.code)
  return answer.value
}
const taking = (stops: ProposedStop[], over: (stop: ProposedStop, n: number) => object = () => ({})) =>
  takeRoundTripInput.parse({
    ...{ kindCode: "clinic", providerId: van, week },
    stops: stops.map((stop, n) => ({
      ...{ stationId: stop.stationId, revision: stop.revision, day: dayOf(stop.startsAt), taken: "on" },
      ...{ starts: formatTime(minuteOf(stop.startsAt)), ends: formatTime(minuteOf(stop.endsAt)) },
      ...over(stop, n),
    })),
  })
const sessionsOf = (stationIds: string[]) => db.session.count({ where: { stationId: { in: stationIds } } })

describe("a round trip", () => {
  test("is proposed station by station, written into every draft in one go, and read by riders once published", async () => {
    const stations = await doors(4)
    const { stops, leftOut } = await planned(stations)
    expect(leftOut).toEqual([])
    expect(stops.map(({ stationId, startsAt }) => [stationId, dayOf(startsAt)])).toEqual(
      stations.map((id, n) => [id, addDays(monday, n)]),
    )
    expect(await takeRoundTrip(street, taking(stops))).toEqual({
      ok: true,
      value: { week, providerId: van, stops: 4 },
    })
    for (const [n, stationId] of stations.entries()) {
      expect(codeOf(await publishWeek(street, { stationId, week }))).toBe("ok")
      const [read] = (await publishedWeek(stationId, week))?.sessions ?? []
      expect(dayOf(read?.startsAt ?? new Date(0))).toBe(addDays(monday, n))
    }
    const event = { action: "schedule.takeRoundTrip", subjectId: { in: stations } }
    expect(await db.auditEvent.count({ where: event })).toBe(4)
  })

  test("on one day says how long the way is, and leaves time for it", async () => {
    const { stops } = await planned(await doors(2), { perDay: 2 })
    expect(stops.map(({ way }) => way?.minutes ?? null)).toEqual([null, 15])
    expect(stops.map(({ startsAt }) => minuteOf(startsAt))).toEqual([540, 675])
  })

  test("keeps clear of what the provider does at stations that nobody picked, and says so where that leaves no day", async () => {
    const [elsewhere = "", ...stations] = await doors(2)
    await added(elsewhere, 0, { providerId: van, kindCode: "clinic", ...at(monday, 540, 1020) })
    const { stops, leftOut } = await planned(stations, { weekdays: [1] })
    expect(stops).toEqual([])
    expect(leftOut).toMatchObject([{ why: [{ day: monday, kind: "maybeDoubleBooked" }] }])
  })

  test("is taken as a whole or not at all: one week that has changed stops it", async () => {
    const stations = await doors(3)
    const { stops } = await planned(stations)
    await added(stations[2] ?? "", 0, at(tuesday, 1100, 1160))
    const before = await sessionsOf(stations)
    expect(await takeRoundTrip(street, taking(stops))).toMatchObject({
      code: "changedSinceYouLooked",
      details: [{ path: "stops.2.starts" }],
    })
    expect(await sessionsOf(stations)).toBe(before)
  })

  test("sent twice is planned once", async () => {
    const stations = await doors(2)
    const { stops } = await planned(stations)
    const answers = await Promise.all([1, 2].map(() => takeRoundTrip(street, taking(stops))))
    expect(answers.map(codeOf).sort()).toEqual(["changedSinceYouLooked", "ok"])
    expect(await sessionsOf(stations)).toBe(2)
  })

  test("of two planners who send the same provider to two places at once only one is taken", async () => {
    const [mine, theirs] = [await planned(await doors(2)), await planned(await doors(2))]
    const answers = await Promise.all([mine, theirs].map(({ stops }) => takeRoundTrip(street, taking(stops))))
    expect(answers.map(codeOf).sort()).toEqual(["invalid", "ok"])
  })

  test("may be adjusted, and a stop left out; what cannot be is said at its stop", async () => {
    const stations = await doors(3)
    const { stops } = await planned(stations)
    const wrong = taking(stops, (_, n) => (n === 1 ? { day: monday, starts: "10:00", ends: "12:00" } : {}))
    expect(await takeRoundTrip(street, wrong)).toMatchObject({
      code: "invalid",
      details: [{ path: "stops.0.starts" }, { path: "stops.1.starts" }],
    })
    const late = taking(stops, (_, n) => (n === 1 ? { starts: "20:30", ends: "21:30" } : {}))
    expect(await takeRoundTrip(street, late)).toMatchObject({
      details: [{ path: "stops.1.starts", message: "publishOutsideHours" }],
    })
    expect(await sessionsOf(stations)).toBe(0)
    const less = taking(stops, (_, n) =>
      n === 1 ? { taken: undefined } : { starts: "14:00", ends: "15:30" },
    )
    expect(await takeRoundTrip(street, less)).toMatchObject({ value: { stops: 2 } })
    expect(await sessionsOf(stations)).toBe(2)
  })

  test("is undone at a station like any other change", async () => {
    const [stationId = ""] = await doors(1)
    const { stops } = await planned([stationId])
    await takeRoundTrip(street, taking(stops))
    expect(codeOf(await undoChange(street, { stationId, week, redo: false }))).toBe("ok")
    expect(await sessionsOf([stationId])).toBe(0)
  })

  test("goes only where the planner plans: one station of somebody else's and nothing is written", async () => {
    const stations = await doors(2)
    const { stops } = await planned(stations)
    const far = await aDoor({ areaCode: "110101013" })
    const beyond = [...stops, { ...(stops[0] as ProposedStop), stationId: far.id }]
    expect(codeOf(await takeRoundTrip(street, taking(beyond)))).toBe("notFound")
    expect(codeOf(await planRoundTrip(street, trip([...stations, far.id])))).toBe("notFound")
    const keeper = anActor("DISTRICT", "110114")
    expect(codeOf(await takeRoundTrip(keeper, taking(stops)))).toBe("notAllowed")
    expect(await sessionsOf([...stations, far.id])).toBe(0)
  })
})
