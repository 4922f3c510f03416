import { randomUUID } from "node:crypto"
import { beforeEach, describe, expect, test } from "vitest"
import { db } from "@/lib/server/db"
import { ownDatabase } from "@/tests/database"
import { anActor, aStation } from "@/tests/door"
import { logEntry } from "./log-entry"
import { recomputeRollups } from "./recompute-rollups"
import { voidEntry } from "./void-entry"

ownDatabase()

let station: Awaited<ReturnType<typeof aStation>>
beforeEach(async () => {
  station = await aStation()
})

async function logged(quantity = 1) {
  const input = { key: randomUUID(), occupation: "COURIER" as const, quantity, stationId: station.id }
  const result = await logEntry(anActor("KEEPER", station), input)
  if (!result.ok) throw new Error(result.code)
  return { entryId: result.value.id, day: result.value.day, reason: "误点" }
}
const visits = async () => (await db.attendanceDaily.findFirst({ where: { stationId: station.id } }))?.visits

describe("a mistake", () => {
  test("leaves the figures, and stays with who, when and why", async () => {
    const mistake = await logged(7)
    await logged(2)
    const actor = anActor("KEEPER", station)
    expect(await voidEntry(actor, mistake)).toMatchObject({ ok: true })
    expect(await visits()).toBe(2)
    expect(await db.attendanceEntry.count({ where: { stationId: station.id } })).toBe(2)
    expect(await db.attendanceVoid.findUnique({ where: { entryId: mistake.entryId } })).toMatchObject({
      reason: "误点",
      byUserId: actor.userId,
      byName: "测试人员 · 测试岗位",
    })
    const events = await db.auditEvent.findMany({
      where: { action: "attendance.void", subjectId: mistake.entryId },
    })
    expect(events).toMatchObject([
      { subjectType: "attendance", areaCode: "110114012", after: { reason: "误点" } },
    ])
  })

  test("is voided once, however many try at once", async () => {
    const mistake = await logged(5)
    const all = await Promise.all(
      Array.from({ length: 8 }, () => voidEntry(anActor("STREET", "110114012"), mistake)),
    )
    expect(all.filter(({ ok }) => ok)).toHaveLength(1)
    expect(new Set(all.map((result) => (result.ok ? "ok" : result.code)))).toEqual(
      new Set(["ok", "alreadyVoided"]),
    )
    expect(await visits()).toBe(0)
    expect(await db.auditEvent.count({ where: { subjectId: mistake.entryId } })).toBe(1)
    expect(await recomputeRollups()).toEqual([])
  })

  test("of another day or station is not found", async () => {
    const mistake = await logged()
    const actor = anActor("STREET", "110114012")
    expect(await voidEntry(actor, { ...mistake, day: "2020-01-01" })).toMatchObject({ code: "notFound" })
    expect(await voidEntry(actor, { ...mistake, stationId: randomUUID() })).toMatchObject({
      code: "notFound",
    })
  })
})

describe("the database itself", () => {
  test.each(["attendance_entry", "attendance_void"])(
    "refuses to change or delete a row of %s",
    async (table) => {
      await voidEntry(anActor("STREET", "110114012"), await logged())
      const run = (sql: string) => db.$executeRawUnsafe(sql)
      const column = table === "attendance_entry" ? "quantity = 2" : "reason = 'x'"
      await expect(run(`UPDATE ${table} SET ${column}`)).rejects.toThrow(/append-only/)
      await expect(run(`DELETE FROM ${table}`)).rejects.toThrow(/append-only/)
    },
  )

  test("refuses to empty the entries, a month of them, or to lose a sum below nothing", async () => {
    await logged()
    await expect(db.$executeRawUnsafe("TRUNCATE attendance_entry")).rejects.toThrow(/append-only/)
    await expect(db.$executeRawUnsafe("UPDATE attendance_daily SET visits = -1")).rejects.toThrow()
  })
})

describe("counting anew", () => {
  test("finds each sum that was tampered with, mends it when asked, and then finds nothing", async () => {
    await logged(4)
    await db.$executeRaw`UPDATE attendance_daily SET visits = visits + 3 WHERE station_id = ${station.id}::uuid`
    await db.$executeRaw`INSERT INTO session_attendance (session_id, visits) VALUES (${randomUUID()}::uuid, 5)`
    const found = await recomputeRollups()
    expect(found).toMatchObject([
      { table: "session_attendance", stands: 5, counted: 0 },
      {
        table: "attendance_daily",
        key: { station_id: station.id, occupation: "COURIER" },
        stands: 7,
        counted: 4,
      },
    ])
    expect(await recomputeRollups({ fix: true })).toEqual(found)
    expect(await recomputeRollups()).toEqual([])
    expect(await visits()).toBe(4)
  })
})
