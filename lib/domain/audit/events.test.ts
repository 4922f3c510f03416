import { beforeAll, describe, expect, test } from "vitest"
import { dayOf } from "@/lib/plain/clock"
import { db, pool } from "@/lib/server/db"
import { inTransaction } from "@/lib/server/transaction"
import { ownDatabase } from "@/tests/database"
import { anActor, aStation } from "@/tests/door"
import { exportEvents } from "./export-events"
import { eventsOf } from "./reads"
import { record } from "./record"
import { auditQuery } from "./schema"

ownDatabase()

const admin = anActor("ADMIN")
const city = anActor("CITY", "1101")
const district = anActor("DISTRICT", "110114")
const neighbour = anActor("DISTRICT", "110101")
const street = anActor("STREET", "110114012")
const readers = [admin, city, district, neighbour]
const others = [
  street,
  anActor("COMMUNITY", "110114012001"),
  anActor("KEEPER", { id: "0198f1c2-0000-7000-8000-000000000000", areaCode: "110114012" }),
  anActor("PROVIDER"),
]

let stationId = ""
const all = auditQuery.parse({})

beforeAll(async () => {
  const station = await aStation()
  stationId = station.id
  await inTransaction(async (tx) => {
    const subject: [string, string] = ["station", stationId]
    await record(tx, street, { action: "station.approve", subject, areaCode: station.areaCode })
    await record(tx, street, {
      action: "station.edit",
      subject,
      areaCode: station.areaCode,
      before: { name: "旧名" },
      after: { name: "新名" },
    })
    await record(tx, neighbour, { action: "unit.rename", subject: ["unit", "110101"], areaCode: "110101" })
    await record(
      tx,
      { name: "somebody", ip: "10.0.0.1", userAgent: null },
      { action: "session.signIn", subject: ["user", "somebody"], result: "wrongPassword" },
    )
  })
})

const actionsOf = async (actor: typeof admin, asked: object = {}) =>
  (await eventsOf(actor, auditQuery.parse(asked))).rows.map((row) => row.action)

describe("the log can't be altered, not even by whoever owns the database", () => {
  test.each([
    ["changed", "UPDATE audit_event SET actor_name = 'nobody'"],
    ["deleted", "DELETE FROM audit_event"],
    ["emptied", "TRUNCATE audit_event"],
  ])("not %s", async (_, statement) => {
    const before = await db.auditEvent.count()
    await expect(pool().query(statement)).rejects.toThrow("append-only")
    expect(await db.auditEvent.count()).toBe(before)
  })

  test("and what was rolled back left no event", async () => {
    const failing = inTransaction(async (tx) => {
      await tx.orgUnit.update({ where: { code: "110114" }, data: { name: "改名" } })
      await record(tx, admin, { action: "unit.rename", subject: ["unit", "110114"], areaCode: "110114" })
      throw new Error("the power went out")
    })
    await expect(failing).rejects.toThrow("the power went out")
    expect(await db.auditEvent.count({ where: { subjectId: "110114" } })).toBe(0)
    expect(await db.orgUnit.findUnique({ where: { code: "110114" } })).toMatchObject({ name: "昌平区" })
  })
})

describe("events are read", () => {
  test("newest first, by those who may, and only of their own area", async () => {
    expect(await actionsOf(admin)).toEqual([
      "session.signIn",
      "unit.rename",
      "station.edit",
      "station.approve",
    ])
    expect(await actionsOf(city)).toEqual(["unit.rename", "station.edit", "station.approve"])
    expect(await actionsOf(district)).toEqual(["station.edit", "station.approve"])
    expect(await actionsOf(neighbour)).toEqual(["unit.rename"])
    for (const actor of others) expect(await actionsOf(actor)).toEqual([])
  })

  test("by every filter, none of which reaches further than the scope", async () => {
    expect(await actionsOf(admin, { who: "SOMEBODY" })).toEqual(["session.signIn"])
    expect(await actionsOf(admin, { who: "%" })).toEqual([])
    expect(await actionsOf(admin, { action: "station" })).toEqual(["station.edit", "station.approve"])
    expect(await actionsOf(admin, { action: "station.edit" })).toEqual(["station.edit"])
    expect(await actionsOf(admin, { subjectType: "unit", subjectId: "110101" })).toEqual(["unit.rename"])
    expect(await actionsOf(admin, { area: "110114" })).toEqual(["station.edit", "station.approve"])
    expect(await actionsOf(admin, { result: "refused" })).toEqual(["session.signIn"])
    expect(await actionsOf(district, { area: "110101" })).toEqual([])
    expect(await actionsOf(district, { area: "1101" })).toEqual(["station.edit", "station.approve"])
    const today = dayOf(new Date())
    expect(await actionsOf(admin, { from: today, to: today })).toHaveLength(4)
    expect(await actionsOf(admin, { to: "2026-01-01" })).toEqual([])
  })

  test("with the name of their subject as on that day, else as of today", async () => {
    const { rows } = await eventsOf(admin, all)
    expect(rows.map((row) => [row.subjectName, row.areaName])).toEqual([
      [null, null],
      ["东城区", "东城区"],
      ["新名", "天通苑北街道"],
      ["华联家园驿站", "天通苑北街道"],
    ])
  })

  test("and by the station where it happened, when the subject has no name of its own", async () => {
    await inTransaction((tx) =>
      record(tx, street, {
        action: "attendance.void",
        subject: ["attendance", "01a20d07-ec8e-774f-b598-e6e6a0fd579f"],
        areaCode: "110114012",
        before: { stationId },
        after: { reason: "记错了" },
      }),
    )
    const { rows } = await eventsOf(admin, auditQuery.parse({ action: "attendance" }))
    expect(rows.map((row) => row.subjectName)).toEqual(["华联家园驿站"])
  })

  test("page by page, every one once", async () => {
    await db.auditEvent.createMany({
      data: Array.from({ length: 120 }, (_, n) => ({
        actorName: "批量",
        action: "test.fill",
        subjectType: "test",
        subjectId: String(n),
        areaCode: "110105",
      })),
    })
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await eventsOf(city, auditQuery.parse({ action: "test.fill", cursor }))
      seen.push(...page.rows.map((row) => row.subjectId))
      cursor = page.next ?? undefined
    } while (cursor)
    expect(seen).toEqual(Array.from({ length: 120 }, (_, n) => String(119 - n)))
  })

  test("and a query that makes no sense is no query", () => {
    expect(auditQuery.safeParse({ from: "2026-11-24", to: "2026-11-23" }).success).toBe(false)
    expect(auditQuery.safeParse({ from: "2026-02-30" }).success).toBe(false)
    expect(auditQuery.safeParse({ area: "9" }).success).toBe(false)
    expect(auditQuery.safeParse({ who: "x".repeat(10_000) }).success).toBe(false)
  })
})

describe("events are taken along", () => {
  test("by every reader, as far as each may read, and that is an event", async () => {
    for (const actor of readers) {
      const leaving = exportEvents(actor, auditQuery.parse({ action: "station" }))
      if (!leaving.ok) throw new Error(leaving.code)
      const rows: unknown[] = []
      for await (const row of leaving.value.rows) rows.push(row)
      expect(rows).toHaveLength(actor === neighbour ? 0 : 2)
      await leaving.value.taken(rows.length, true)
    }
    expect(
      await db.auditEvent.findFirst({ where: { action: "audit.export", userId: district.userId } }),
    ).toMatchObject({
      areaCode: "110114",
      after: { action: "station", rows: 2, complete: true },
    })
  })

  test("by nobody else, and not of another area", () => {
    for (const actor of others) expect(exportEvents(actor, all)).toEqual({ ok: false, code: "notAllowed" })
    expect(exportEvents(district, { ...all, area: "110101" })).toEqual({ ok: false, code: "notFound" })
  })
})
