import { randomUUID } from "node:crypto"
import { beforeAll, expect, test } from "vitest"
import { addDays } from "@/lib/plain/clock"
import { mondayOf } from "@/lib/plain/week"
import { operations } from "@/lib/web/operations"
import {
  CALLERS,
  type Caller,
  everyRow,
  HOME,
  layWorld,
  newStation,
  outcomeOf,
  tableOf,
  type World,
} from "./callers"
import { ownDatabase } from "./database"
import { mistake } from "./deeds/attendance"
import { plannedSession } from "./deeds/schedules"
import { type Ask, call } from "./http"
import { written } from "./stations"

ownDatabase()

/** The same over HTTP, with a bearer token for everyone; nobody is always 401. */
const EXPECTED = tableOf(`
operation           action                  admin city district street community keeper provider | city2 district2 street2 community2 keeper2 provider2
postStation         station.register        403   403  403      ok     ok        403    403      | 403   403       403     403        403     403
patchStation        station.edit            404   403  403      ok     ok        404    404      | 404   404       404     404        404     404
postTransition      station.submit          404   403  403      ok     ok        404    404      | 404   404       404     404        404     404
getCodes            station.code            404   404  404      ok     ok        ok     404      | 404   404       404     404        404     404
postAttendance      attendance.log          404   403  403      ok     ok        ok     404      | 404   404       404     404        404     404
getAttendance       attendance.read         404   ok   ok       ok     ok        ok     404      | 404   404       404     404        404     404
postAttendanceVoid  attendance.void         404   403  403      ok     ok        ok     404      | 404   404       404     404        404     404
postPunch           opening.punch           404   403  403      ok     ok        ok     404      | 404   404       404     404        404     404
getDraft            schedule.read           404   ok   ok       ok     ok        ok     404      | 404   404       404     404        404     404
putSchedule         schedule.plan           404   403  403      ok     ok        403    404      | 404   404       404     404        404     404
postPublication     schedule.publish        404   403  403      ok     ok        403    404      | 404   404       404     404        404     404
postCancellation    schedule.cancelSession  404   403  403      ok     ok        403    404      | 404   404       404     404        404     404
postSubstitution    schedule.publish        404   403  403      ok     ok        403    404      | 404   404       404     404        404     404
getStats            overview.read           403   ok   ok       ok     ok        403    403      | 404   404       404     404        403     403
`)

/** A call that is right in everything but who makes it. */
const asks: Record<string, (world: World) => Promise<Ask>> = {
  postStation: async () => ({ body: { ...written, areaCode: HOME, facilities: [] } }),
  patchStation: async () => ({
    params: { id: await newStation() },
    body: { revision: 1, hostName: "新物业" },
  }),
  postTransition: async () => ({
    params: { id: await newStation({ state: "DRAFT" }) },
    body: { transition: "submit" },
  }),
  getCodes: async ({ stations }) => ({ params: { id: stations.home } }),
  postAttendance: async ({ stations }) => ({
    params: { id: stations.home },
    body: { entries: [{ key: randomUUID(), occupation: "courier" }] },
  }),
  getAttendance: async ({ stations }) => ({ params: { id: stations.home } }),
  postAttendanceVoid: async (world) => ({ params: { id: world.stations.home }, body: await mistake(world) }),
  postPunch: async ({ stations }) => ({
    params: { id: stations.home },
    body: { key: randomUUID(), kind: "open" },
  }),
  getDraft: async (world) => {
    const { stationId, week } = await plannedSession(world)
    return { params: { id: stationId }, query: { week } }
  },
  putSchedule: async (world) => {
    const { stationId, week, revision } = await plannedSession(world)
    const day = addDays(mondayOf(week), 2)
    const times = { startsAt: `${day}T09:00:00+08:00`, endsAt: `${day}T10:00:00+08:00` }
    return {
      params: { id: stationId },
      query: { week },
      body: { revision, sessions: [{ kindCode: "haircut", ...times }] },
    }
  },
  postPublication: async (world) => {
    const { stationId, week } = await plannedSession(world)
    return { params: { id: stationId }, query: { week } }
  },
  postCancellation: async (world) => {
    const { stationId, id } = await plannedSession(world, true)
    return { params: { id: stationId }, body: { sessionId: id, reason: "老师请假" } }
  },
  postSubstitution: async (world) => {
    const { stationId, id } = await plannedSession(world, true)
    return {
      params: { id: stationId },
      body: { sessionId: id, providerId: world.providers.other, reason: "老师请假" },
    }
  },
  getStats: async () => ({ query: { area: HOME } }),
}

// Without any header the browser's session is asked, which there is none of outside of a server (e2e/pages.spec.ts).
const stranger = { authorization: "Basic bm9ib2R5" }

let world: World
beforeAll(async () => {
  world = await layWorld()
})

const forStaff = operations.filter(({ who }) => who === "staff")

test("every operation for staff has a line in the table", () => {
  expect(forStaff.map(({ id }) => id).filter((id) => !EXPECTED.has(id))).toEqual([])
})

test.each(forStaff.map((operation) => [operation.id, operation] as const))(
  "%s is answered only to those who may",
  async (id, operation) => {
    const expected = EXPECTED.get(id)?.expected
    const prepare = asks[id]
    if (!expected || !prepare) throw new Error(`nobody knows how to try ${id}`)
    const outcomes: Partial<Record<Caller, string>> = {}
    const refused = CALLERS.filter((caller) => expected[caller] !== "ok")
    const untouched = await prepare(world)
    const before = await everyRow()
    expect(outcomeOf(await call(operation, { ...untouched, headers: stranger }))).toBe("401")
    expect(outcomeOf(await call(operation, untouched, `nuanyi_${randomUUID()}`))).toBe("401")
    for (const caller of refused)
      outcomes[caller] = outcomeOf(await call(operation, untouched, world.callers[caller].token))
    expect(await everyRow()).toEqual(before)
    for (const caller of CALLERS.filter((one) => !refused.includes(one)))
      outcomes[caller] = outcomeOf(await call(operation, await prepare(world), world.callers[caller].token))
    expect(outcomes).toEqual(expected)
  },
)
