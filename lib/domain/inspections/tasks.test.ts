import { expect, test } from "vitest"
import { db } from "@/lib/server/db"
import { inTransaction } from "@/lib/server/transaction"
import { ownDatabase } from "@/tests/database"
import { anActor, aStation } from "@/tests/door"
import { assignTask } from "./assign-task"
import { raiseTask } from "./raise-task"
import { settleTask } from "./settle-task"
import { tasksOf } from "./task-reads"

ownDatabase()

const street = anActor("STREET", "110114012")
const today = new Date("2026-11-24T10:00:00+08:00")

test("a street sends somebody to a station once; while that stands, a second try is told so", async () => {
  const station = await aStation()
  const input = { stationId: station.id, cause: "COMPLAINT", note: "12345 转来：卫生差" } as const
  const first = await assignTask(street, input)
  expect(first.ok).toBe(true)
  expect(await assignTask(street, input)).toEqual({ ok: false, code: "taskIsOpen" })
  expect((await assignTask(street, { ...input, cause: "ROUTINE" })).ok).toBe(true)
})

test("a closed station is history: nobody is sent there", async () => {
  const station = await aStation({ state: "CLOSED" })
  expect(await assignTask(street, { stationId: station.id, cause: "ROUTINE" })).toEqual({
    ok: false,
    code: "stationIsHistory",
  })
})

test("of two who settle a task at once one is told that it is settled, and its note stays the first one's", async () => {
  const station = await aStation()
  const task = await assignTask(street, { stationId: station.id, cause: "ROUTINE" })
  if (!task.ok) throw new Error(task.code)
  const { id } = task.value
  const answers = await Promise.all([
    settleTask(street, { id, outcome: "DONE", note: "已到站" }),
    settleTask(street, { id, outcome: "DROPPED", note: "重复派发" }),
  ])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, code: "taskIsSettled" })
  const events = await db.auditEvent.findMany({
    where: { subjectId: station.id, action: { in: ["inspection.done", "inspection.drop"] } },
  })
  const row = await db.inspectionTask.findUniqueOrThrow({ where: { id } })
  expect(events).toHaveLength(1)
  expect(events[0]?.after).toEqual({ note: row.closingNote })
})

test("the most urgent comes first and what is over its day is counted; another street sees none of it", async () => {
  await db.inspectionTask.deleteMany()
  const days = ["2026-11-30", "2026-11-23", "2026-11-24"]
  for (const dueDay of days) {
    const station = await aStation()
    await inTransaction((tx) => raiseTask(tx, street, { station, cause: "ROUTINE", dueDay }))
  }
  const open = await tasksOf(street, { closed: false }, today)
  expect(open.rows.map(({ dueDay, overdue }) => [dueDay, overdue])).toEqual([
    ["2026-11-23", true],
    ["2026-11-24", false],
    ["2026-11-30", false],
  ])
  expect(open).toMatchObject({ total: 3, overdue: 1, next: null })
  expect(await tasksOf(anActor("STREET", "110114013"), { closed: false }, today)).toMatchObject({
    rows: [],
    total: 0,
    overdue: 0,
  })
})

test("more tasks than a page holds are read on from where the page ended, none twice", async () => {
  await db.inspectionTask.deleteMany()
  const { id: stationId } = await aStation()
  await db.inspectionTask.createMany({
    data: Array.from({ length: 60 }, () => ({
      stationId,
      cause: "ROUTINE" as const,
      raisedBy: "街道",
      dueDay: new Date("2026-11-30"),
      state: "DONE" as const,
      closedAt: today,
    })),
  })
  const first = await tasksOf(street, { closed: true }, today)
  const second = await tasksOf(street, { closed: true, cursor: first.next ?? "" }, today)
  expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(60)
  expect(second.next).toBeNull()
})
