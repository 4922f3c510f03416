import { randomUUID } from "node:crypto"
import { beforeEach, expect, test } from "vitest"
import { instantAt } from "@/lib/plain/clock"
import { db } from "@/lib/server/db"
import { newDevice } from "@/lib/server/device"
import { ownDatabase } from "@/tests/database"
import { anActor } from "@/tests/door"
import { aDoor, codeOf } from "@/tests/weeks"
import { settleTask } from "../inspections/settle-task"
import { doorOf, doorSelect } from "../stations/door"
import { punchDoor } from "./punch-door"
import { reportStation } from "./report-station"

ownDatabase()

const MONDAY = "2026-11-23"
const at = (hour: number, minute = 0) => instantAt(MONDAY, hour * 60 + minute)
const SHUT = { kind: "SHUT" as const, facilityCode: "" }

let station: Awaited<ReturnType<typeof aDoor>>
beforeEach(async () => {
  station = await aDoor()
})
const report = (now: Date, what: Parameters<typeof reportStation>[0] | object = SHUT, device = newDevice()) =>
  reportStation({ ...SHUT, ...what, stationId: station.id }, { device, ip: null }, now)
const punch = (now: Date, over: object = {}) =>
  punchDoor(
    anActor("KEEPER", station),
    { key: randomUUID(), kind: "OPEN", stationId: station.id, ...over },
    now,
  )
const stateAt = async (now: Date) => {
  const row = await db.station.findUniqueOrThrow({ where: { id: station.id }, select: doorSelect(now) })
  return doorOf(row, now).standing.state
}
const tasks = () => db.inspectionTask.findMany({ where: { stationId: station.id } })

test("one phone, however often, warns nobody; a second one does, and the street is sent", async () => {
  const device = newDevice()
  expect(await report(at(10), SHUT, device)).toEqual({ ok: true, value: { counted: true } })
  expect(await report(at(11), SHUT, device)).toEqual({ ok: true, value: { counted: false } })
  expect([await stateAt(at(11)), await tasks()]).toEqual(["open", []])
  await report(at(12))
  expect(await stateAt(at(12))).toBe("probablyShut")
  expect(await tasks()).toMatchObject([{ cause: "REPORTS", about: { reportKind: "shut", reports: 2 } }])
  expect(
    await db.auditEvent.findFirst({ where: { action: "opening.doubt", subjectId: station.id } }),
  ).toMatchObject({
    actorName: "骑手",
    ip: null,
    userAgent: null,
    after: { reports: 2 },
  })
})

test("many at once are counted each, and raise one task and one warning", async () => {
  await Promise.all([1, 2, 3, 4, 5].map(() => report(at(10))))
  expect(await db.stationReport.count({ where: { stationId: station.id } })).toBe(5)
  expect(await tasks()).toHaveLength(1)
  expect(await db.auditEvent.count({ where: { action: "opening.doubt", subjectId: station.id } })).toBe(1)
})

test("one phone that taps many times at once counts once", async () => {
  const device = newDevice()
  const answers = await Promise.all([1, 2, 3, 4].map(() => report(at(10), SHUT, device)))
  expect(answers.filter((answer) => answer.ok && answer.value.counted)).toHaveLength(1)
  expect(await db.stationReport.count({ where: { stationId: station.id } })).toBe(1)
})

test("reports of two days are not of one mind", async () => {
  await report(at(10))
  await report(at(17))
  expect(await stateAt(at(17))).toBe("open")
})

test("an opening punch answers what came before it, not what comes after", async () => {
  await Promise.all([report(at(10)), report(at(10))])
  await punch(at(11))
  expect(await stateAt(at(11))).toBe("open")
  await report(at(12))
  expect(await stateAt(at(12))).toBe("open")
  await report(at(12, 30))
  expect(await stateAt(at(12, 30))).toBe("probablyShut")
})

test("the street that went to look answers the reports; one that dropped them does not", async () => {
  const settle = async (outcome: "DONE" | "DROPPED") => {
    const open = await db.inspectionTask.findFirstOrThrow({ where: { stationId: station.id, state: "OPEN" } })
    await settleTask(anActor("STREET", "110114012"), { id: open.id, outcome, note: "已到站" })
  }
  await Promise.all([report(at(10)), report(at(10))])
  await settle("DROPPED")
  expect(await stateAt(at(11))).toBe("probablyShut")
  await report(at(11))
  await settle("DONE")
  expect(await stateAt(at(11))).toBe("open")
})

test("a punch that was tapped before the reports and arrives after them lifts nothing", async () => {
  await report(at(10))
  await report(at(10, 5))
  await punch(at(12), { at: at(9) })
  expect(await stateAt(at(12))).toBe("probablyShut")
})

test("a punch and two reports at once leave the door in one of the two states, never between", async () => {
  await report(at(10))
  await Promise.all([report(at(10, 1)), punch(at(10, 2))])
  const row = await db.station.findUniqueOrThrow({ where: { id: station.id } })
  expect(row.doubtedAt).toBeNull()
  expect(await stateAt(at(10, 2))).toBe("open")
})

test("that a door is shut which is shown as shut speaks against nobody", async () => {
  await Promise.all([report(at(22)), report(at(22))])
  expect(await tasks()).toEqual([])
  expect(await db.stationReport.count({ where: { stationId: station.id, shownOpen: false } })).toBe(2)
})

test("two who cannot find it, or find a thing broken, send the street but leave the door open", async () => {
  await db.term.createMany({
    data: [{ code: "hot-water", list: "FACILITY_KIND", name: "热水", nameEn: "Hot water" }],
    skipDuplicates: true,
  })
  await db.facility.create({ data: { stationId: station.id, kindCode: "hot-water" } })
  const broken = { kind: "FACILITY", facilityCode: "hot-water" }
  await Promise.all([report(at(10), broken), report(at(10), broken)])
  expect(await tasks()).toMatchObject([{ about: { reportKind: "facility", reports: 2, note: "热水" } }])
  await Promise.all([report(at(10), { kind: "NOT_FOUND" }), report(at(10), { kind: "NOT_FOUND" })])
  expect(await stateAt(at(10))).toBe("open")
})

test("what the station does not have cannot be broken, and a station that is not in service is not there", async () => {
  expect(codeOf(await report(at(10), { kind: "FACILITY", facilityCode: "sauna" }))).toBe("invalid")
  await db.station.update({ where: { id: station.id }, data: { state: "SUSPENDED" } })
  expect(codeOf(await report(at(10)))).toBe("notFound")
})

test("a phone that never stops tapping is told to wait", async () => {
  const device = newDevice()
  const codes = []
  for (let n = 0; n < 12; n++) codes.push(codeOf(await report(at(10), SHUT, device)))
  expect(codes.slice(0, 10)).toEqual(Array(10).fill("ok"))
  expect(codes.at(-1)).toBe("tooMany")
})
