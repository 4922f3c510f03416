import { randomUUID } from "node:crypto"
import { beforeEach, expect, test } from "vitest"
import { instantAt } from "@/lib/plain/clock"
import { db } from "@/lib/server/db"
import { ownDatabase } from "@/tests/database"
import { anActor } from "@/tests/door"
import { aDoor, codeOf } from "@/tests/weeks"
import { punchDoor } from "./punch-door"

ownDatabase()

const MONDAY = "2026-11-23"
const at = (hour: number, minute = 0) => instantAt(MONDAY, hour * 60 + minute)
const opening = () => ({ key: randomUUID(), kind: "OPEN" as const })

let station: Awaited<ReturnType<typeof aDoor>>
let keeper: ReturnType<typeof anActor>
beforeEach(async () => {
  station = await aDoor()
  keeper = anActor("KEEPER", station)
})
const punch = (over: object, now = at(9)) =>
  punchDoor(keeper, { ...opening(), stationId: station.id, ...over }, now)
const row = () => db.station.findUniqueOrThrow({ where: { id: station.id } })

test("a punch is kept with who made it, stands on the station's row, and is in the log", async () => {
  const done = await punch({}, at(8, 57))
  expect(done).toMatchObject({ ok: true, value: { kind: "OPEN", late: false, standing: { state: "open" } } })
  expect(await row()).toMatchObject({ punchKind: "OPEN", punchAt: at(8, 57), answeredAt: at(8, 57) })
  const event = await db.auditEvent.findFirstOrThrow({
    where: { action: "opening.punch", subjectId: station.id },
  })
  expect(event).toMatchObject({ userId: keeper.userId, areaCode: station.areaCode })
})

test("the same key twice at once is one punch and one answer", async () => {
  const one = opening()
  const answers = await Promise.all([1, 2, 3, 4].map(() => punch(one)))
  expect(new Set(answers.map((answer) => answer.ok && answer.value.id)).size).toBe(1)
  expect(await db.openingPunch.count({ where: { stationId: station.id } })).toBe(1)
  expect(await db.auditEvent.count({ where: { subjectId: station.id, action: "opening.punch" } })).toBe(1)
})

test("the same key at two stations at once is one punch; the other is told", async () => {
  const street = anActor("STREET", "110114012")
  const other = await aDoor()
  const one = opening()
  const answers = await Promise.all(
    [station.id, other.id].map((stationId) => punchDoor(street, { ...one, stationId }, at(9))),
  )
  expect(answers.map(codeOf).sort()).toEqual(["keyReused", "ok"])
})

test("a key that was used for another tap is refused", async () => {
  const one = opening()
  await punch({ ...one, at: at(9) })
  expect(codeOf(await punch({ ...one, kind: "CLOSE" }))).toBe("keyReused")
  expect(codeOf(await punch({ ...one, at: at(8) }))).toBe("keyReused")
  expect(codeOf(await punch(one, at(12)))).toBe("ok")
})

test("what was tapped without network keeps its time, is marked, and puts nothing newer out of force", async () => {
  await punch({ kind: "CLOSE" }, at(17))
  const late = await punch({ at: at(9) }, at(18))
  expect(late).toMatchObject({
    ok: true,
    value: { at: at(9), recordedAt: at(18), late: true, standing: { state: "shut" } },
  })
  expect(await row()).toMatchObject({ punchKind: "CLOSE", punchAt: at(17), answeredAt: at(9) })
})

test("a time to come, and one long gone, are refused; a known key is answered however old", async () => {
  const one = opening()
  expect(codeOf(await punch({ at: at(9, 3) }))).toBe("inTheFuture")
  expect(codeOf(await punch({ ...one, at: at(9) }))).toBe("ok")
  const later = instantAt("2026-11-26", 0)
  expect(codeOf(await punch({ at: at(9) }, later))).toBe("tooLate")
  expect(codeOf(await punch({ ...one, at: at(9) }, later))).toBe("ok")
})

test("a station that is not in service takes no punch", async () => {
  await db.station.update({ where: { id: station.id }, data: { state: "SUSPENDED" } })
  expect(codeOf(await punch({}))).toBe("stationNotOpen")
})

test("a punch says nothing of when the station's description was last changed", async () => {
  const before = await row()
  await punch({})
  expect((await row()).updatedAt).toEqual(before.updatedAt)
})
