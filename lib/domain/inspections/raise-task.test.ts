import { expect, test } from "vitest"
import { dbDateToDay } from "@/lib/plain/clock"
import { db } from "@/lib/server/db"
import { inTransaction } from "@/lib/server/transaction"
import { ownDatabase } from "@/tests/database"
import { anActor, aStation } from "@/tests/door"
import { raiseTask } from "./raise-task"

ownDatabase()

const rider = { name: "骑手", ip: null, userAgent: null }
const street = anActor("STREET", "110114012")

test("riders' reports raise a task with its day and what it is about, and the log says for which station", async () => {
  const station = await aStation()
  const id = await inTransaction((tx) =>
    raiseTask(
      tx,
      rider,
      { station, cause: "REPORTS", about: { reportKind: "shut", reports: 2 } },
      new Date("2026-11-24T23:00:00+08:00"),
    ),
  )
  const task = await db.inspectionTask.findUniqueOrThrow({ where: { id: id ?? "" } })
  expect(task).toMatchObject({
    state: "OPEN",
    raisedBy: "骑手",
    about: { reportKind: "shut", reports: 2 },
  })
  expect(dbDateToDay(task.dueDay)).toBe("2026-11-26")
  expect(
    await db.auditEvent.findFirst({ where: { action: "inspection.raise", subjectId: station.id } }),
  ).toMatchObject({ areaCode: station.areaCode, role: null, after: { reportKind: "shut", reports: 2 } })
})

test("of one station and cause one task is open, however many report at once; other causes have their own", async () => {
  const station = await aStation()
  const raise = (cause: "REPORTS" | "COMPLAINT") =>
    inTransaction((tx) => raiseTask(tx, street, { station, cause, dueDay: "2026-12-01" }))
  const raised = await Promise.all([1, 2, 3, 4].map(() => raise("REPORTS")))
  expect(raised.filter((id) => id !== null)).toHaveLength(1)
  expect(await raise("COMPLAINT")).not.toBeNull()
  expect(await db.inspectionTask.count({ where: { stationId: station.id } })).toBe(2)
  expect(await db.auditEvent.count({ where: { subjectId: station.id } })).toBe(2)
})

test("once it is settled, the next report raises a new one", async () => {
  const station = await aStation()
  const raise = () => inTransaction((tx) => raiseTask(tx, street, { station, cause: "REPORTS" }))
  const first = await raise()
  await db.inspectionTask.update({
    where: { id: first ?? "" },
    data: { state: "DONE", closedAt: new Date() },
  })
  const second = await raise()
  expect(second).not.toBeNull()
  expect(second).not.toBe(first)
})
