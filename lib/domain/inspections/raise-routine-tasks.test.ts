import { randomUUID } from "node:crypto"
import { beforeEach, expect, test } from "vitest"
import { addDays, dayOf, dbDateToDay, instantAt } from "@/lib/plain/clock"
import { db } from "@/lib/server/db"
import type { StationState } from "@/lib/server/generated/enums"
import { ownDatabase } from "@/tests/database"
import { anActor, aStation } from "@/tests/door"
import { aReport } from "@/tests/inspections"
import { raiseRoutineTasks } from "./raise-routine-tasks"
import { selfCheck, visitStation } from "./record-inspection"
import { settleTask } from "./settle-task"

ownDatabase()

const street = anActor("STREET", "110114012")
const now = new Date("2026-11-24T10:00:00+08:00")
const daysAgo = (days: number) => instantAt(addDays(dayOf(now), -days), 600)

// Visits every 90 days, every 30 where much is to improve, self-checks every 30; the office gives itself 14 days for routine.
beforeEach(async () => {
  await db.inspectionTask.deleteMany()
  await db.station.updateMany({ data: { state: "CLOSED" } })
})

async function openedAgo(days: number, state: StationState = "OPEN") {
  const station = await aStation({ state })
  await db.station.update({ where: { id: station.id }, data: { openedAt: daysAgo(days) } })
  return station
}

async function lookedAgo(stationId: string, days: number, kind: "VISIT" | "SELF", tier = "GOOD") {
  const { checklistId } = await aReport(stationId)
  const by = { byUserId: street.userId, byName: "测试" }
  const row = { id: randomUUID(), stationId, checklistId, kind, at: daysAgo(days), score: 80, tier, ...by }
  await db.inspection.create({ data: row })
}

async function raisedAt(stationId: string) {
  const tasks = await db.inspectionTask.findMany({ where: { stationId, state: "OPEN" } })
  return Object.fromEntries(tasks.map(({ cause, dueDay }) => [cause, dbDateToDay(dueDay)]))
}

test("a visit's turn comes ninety days after the last one; its task is raised two weeks before, due on that day", async () => {
  const [soon, later] = [await openedAgo(400), await openedAgo(400)]
  for (const { id } of [soon, later]) await lookedAgo(id, 3, "SELF")
  await lookedAgo(soon.id, 76, "VISIT")
  await lookedAgo(later.id, 75, "VISIT")
  await raiseRoutineTasks(now)
  expect(await raisedAt(soon.id)).toEqual({ ROUTINE: "2026-12-08" })
  expect(await raisedAt(later.id)).toEqual({})
})

test("where the last visit found much to improve, the street comes back after thirty days", async () => {
  const { id } = await openedAgo(400)
  await lookedAgo(id, 3, "SELF")
  await lookedAgo(id, 200, "VISIT")
  await lookedAgo(id, 25, "VISIT", "BELOW")
  await raiseRoutineTasks(now)
  expect(await raisedAt(id)).toEqual({ ROUTINE: "2026-12-04" })
})

test("who was never looked at is counted from the day of opening; who is long overdue still gets the days that everybody gets", async () => {
  const [fresh, old] = [await openedAgo(10), await openedAgo(700)]
  await raiseRoutineTasks(now)
  expect(await raisedAt(fresh.id)).toEqual({})
  expect(await raisedAt(old.id)).toEqual({ ROUTINE: "2026-12-08", SELF_CHECK: "2026-12-04" })
})

test("a station that is not in service is not sent for", async () => {
  const stations = await Promise.all(
    (["DRAFT", "SUSPENDED", "CLOSED"] as const).map((s) => openedAgo(700, s)),
  )
  expect(await raiseRoutineTasks(now)).toBe(0)
  for (const { id } of stations) expect(await raisedAt(id)).toEqual({})
})

test("several processes at once, and again the hour after, raise each task once, and each is in the log once", async () => {
  const stations = await Promise.all(Array.from({ length: 230 }, () => openedAgo(700)))
  await Promise.all([1, 2, 3, 4].map(() => raiseRoutineTasks(now)))
  await raiseRoutineTasks(now)
  expect(await raiseRoutineTasks(new Date(now.getTime() + 3_600_000))).toBe(0)
  expect(await db.inspectionTask.count()).toBe(460)
  const events = await db.auditEvent.findMany({
    where: { action: "inspection.raise", subjectId: { in: stations.map(({ id }) => id) } },
  })
  expect(events).toHaveLength(460)
  expect(events[0]).toMatchObject({ areaCode: "110114012", role: null, userId: null })
})

test("a task that the street settled in words is not raised again until the next turn", async () => {
  const { id } = await openedAgo(700)
  await raiseRoutineTasks(now)
  const task = await db.inspectionTask.findFirstOrThrow({ where: { stationId: id, cause: "ROUTINE" } })
  expect((await settleTask(street, { id: task.id, outcome: "DROPPED", note: "上周刚去过" })).ok).toBe(true)
  await db.inspectionTask.update({ where: { id: task.id }, data: { closedAt: now } })
  await raiseRoutineTasks(now)
  expect(await raisedAt(id)).toEqual({ SELF_CHECK: "2026-12-04" })
  await raiseRoutineTasks(instantAt("2027-02-08", 600))
  expect(await raisedAt(id)).toMatchObject({ ROUTINE: "2027-02-22" })
})

test("a self-check settles the station's own task, a visit the street's; neither settles the other's", async () => {
  const station = await openedAgo(700)
  await raiseRoutineTasks(now)
  expect((await selfCheck(anActor("KEEPER", station), await aReport(station.id))).ok).toBe(true)
  expect(Object.keys(await raisedAt(station.id))).toEqual(["ROUTINE"])
  await raiseRoutineTasks(instantAt("2027-06-01", 600))
  const tasks = await db.inspectionTask.findMany({ where: { stationId: station.id, state: "OPEN" } })
  const report = { ...(await aReport(station.id)), tasks: tasks.map(({ id }) => id) }
  expect((await visitStation(street, report)).ok).toBe(true)
  expect(Object.keys(await raisedAt(station.id))).toEqual(["SELF_CHECK"])
})

test("an office that sets a round to nought is asked for nothing by the calendar", async () => {
  const { id } = await openedAgo(700)
  await db.setting.create({ data: { key: "inspection.visitEveryDays", value: 0 } })
  await raiseRoutineTasks(now)
  expect(Object.keys(await raisedAt(id))).toEqual(["SELF_CHECK"])
  await db.setting.deleteMany()
})
