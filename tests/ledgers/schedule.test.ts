import { beforeAll, describe, expect, test } from "vitest"
import { commitImport } from "@/lib/domain/ledgers/commit-import"
import { undoImport } from "@/lib/domain/ledgers/undo-import"
import { addProvider } from "@/lib/domain/providers/add-provider"
import { addProviderInput } from "@/lib/domain/providers/schema"
import { publishWeek } from "@/lib/domain/schedules/publish-week"
import { addClosure } from "@/lib/domain/stations/closures"
import { addDays, weekdayOf } from "@/lib/plain/clock"
import { weekOf } from "@/lib/plain/week"
import { db } from "@/lib/server/db"
import { ownDatabase } from "../database"
import { neighbourhood } from "../door"
import { aDoor, added, codeOf, monday, plain, street, week } from "../weeks"
import { datedSchedule, weekdaySchedule } from "./schedule-ledgers"
import { csv, planOf, preview, rowsOf, wrongOf } from "./schedules"

ownDatabase()

const PROVIDER = "天通苑理发志愿服务队"
let providerId = ""

beforeAll(async () => {
  await neighbourhood()
  const provider = await addProvider(
    street,
    addProviderInput.parse({ name: PROVIDER, areaCode: "110114012" }),
  )
  if (!provider.ok) throw new Error(provider.code)
  providerId = provider.value.id
})

describe("a term's schedule as an office keeps it is imported right", () => {
  test("a list of dates, as numbers, real dates and words", async () => {
    const station = await aDoor({ name: "东苑驿站" })
    const bytes = await datedSchedule(station.name, monday, PROVIDER)
    const run = await preview(bytes)
    expect(run.rows.map(({ line, outcome, wrong }) => [line, outcome, wrong])).toEqual(
      [3, 4, 5].map((n) => [n, "NEW", []]),
    )
    expect(codeOf(await commitImport(street, { id: run.id }))).toBe("ok")
    expect(await planOf(station.id)).toEqual([
      `${monday} 09:00-11:30 haircut 活动室`,
      `${monday} 14:00-17:00 haircut 活动室`,
      `${addDays(monday, 1)} 10:00-11:00 clinic `,
      `${addDays(monday, 3)} 14:00-16:00 clinic 活动室`,
    ])
    expect(await db.session.findFirst({ where: { stationId: station.id } })).toMatchObject({
      capacity: 20,
      note: "自带毛巾",
      providerId,
    })
    expect(rowsOf(await preview(bytes))).toEqual(["3 SAME", "4 SAME", "5 SAME"])
    expect(codeOf(await undoImport(street, { id: run.id, reason: "导错了" }))).toBe("ok")
    expect(await planOf(station.id)).toEqual([])
  })

  test("rules for a whole term, over the new year, without the days that do not suit", async () => {
    const station = await aDoor({ name: "西苑驿站" })
    await addClosure(street, {
      stationId: station.id,
      fromDay: addDays(monday, 7),
      toDay: addDays(monday, 13),
      reason: "装修",
    })
    const to = addDays(monday, 41)
    const run = await preview(await weekdaySchedule(monday, to), { stationId: station.id })
    expect(rowsOf(run)).toEqual(["3 NEW", "4 NEW"])
    const leftOut = run.rows[0]?.notes.map(({ message }) => message) ?? []
    expect(leftOut.filter((message) => message === "leftOut.closed")).toHaveLength(3)
    await commitImport(street, { id: run.id })
    const days = (await planOf(station.id)).map((line) => line.slice(0, 10))
    expect(new Set(days.map(weekdayOf))).toEqual(new Set([1, 3, 5, 6]))
    expect(days.some((day) => weekOf(day) === weekOf(addDays(monday, 7)))).toBe(false)
    expect(
      days.length +
        run.rows.flatMap(({ notes }) => notes.filter((n) => n.message.startsWith("leftOut"))).length,
    ).toBe(24)
  })
})

describe("what is wrong is named with its row and column", () => {
  test("in a list of dates", async () => {
    const station = await aDoor({ name: "南苑驿站" })
    await addClosure(street, { stationId: station.id, fromDay: monday, toDay: monday, reason: "停电" })
    const tuesday = addDays(monday, 1)
    const run = await preview(
      csv(
        "驿站,日期,星期,时间,项目,提供方",
        `南苑驿站,${monday},,9:00-10:00,义诊,`,
        `南苑驿站,${tuesday},周三,9:00-10:00,义诊,`,
        `南苑驿站,${tuesday},,9:00-10:00,按摩,没有的单位`,
        `没有的驿站,2026年2月30日,,上午,义诊,`,
        "南苑驿站,2020-01-06,,9:00-10:00,义诊,",
        `南苑驿站,${tuesday},,9:00-10:00,义诊,`,
        `南苑驿站,${tuesday},,9:30-10:30,义务理发,`,
      ),
    )
    expect(wrongOf(run)).toEqual([
      ["B import.closed"],
      ["C weekdayDiffers"],
      ["E wordUnknown", "F wordUnknown"],
      ["A stationUnknown", "D timesUnread", "B notADay"],
      ["B import.over"],
      [],
      ["D import.placeTaken"],
    ])
    expect(codeOf(await commitImport(street, { id: run.id }))).toBe("ok")
    expect(await planOf(station.id)).toHaveLength(1)
  })

  test("weekdays without a period, and a period without its weekdays", async () => {
    const station = await aDoor({ name: "北苑驿站" })
    const run = await preview(csv("周几,时间,项目", "周一,9:00-10:00,义诊"), { stationId: station.id })
    expect(run.rows[0]?.wrong).toMatchObject([{ column: null, message: "periodMissing" }])
    const given = { stationId: station.id, from: monday, to: addDays(monday, 6) }
    expect(rowsOf(await preview(csv("周几,时间,项目", "周一,9:00-10:00,义诊"), given))).toEqual(["2 NEW"])
    const [row] = (await preview(csv("时间,项目", "周一三 9:00-10:00,义诊"), given)).rows
    expect(row?.plan).toMatchObject({ sessions: [{}, {}] })
  })
})

describe("a schedule that is there already", () => {
  test("is changed where the ledger says otherwise, and put back by the undo", async () => {
    const station = await aDoor({ name: "变更驿站" })
    await added(station.id, 0, { ...plain, note: "带水杯", place: "大厅" })
    const line = `变更驿站,${monday},10:00-12:00,义务理发,${PROVIDER}`
    const run = await preview(csv("驿站,日期,时间,项目,提供方", line))
    expect(rowsOf(run)).toEqual(["2 CHANGE"])
    expect(codeOf(await commitImport(street, { id: run.id }))).toBe("ok")
    expect(await planOf(station.id)).toEqual([`${monday} 10:00-12:00 haircut 大厅`])
    expect(await db.session.findFirst({ where: { stationId: station.id } })).toMatchObject({
      providerId,
      note: "带水杯",
    })
    expect(codeOf(await undoImport(street, { id: run.id, reason: "导错了" }))).toBe("ok")
    expect(await planOf(station.id)).toEqual([`${monday} 10:00-11:00 haircut 大厅`])
    expect(await db.session.findFirst({ where: { stationId: station.id } })).toMatchObject({
      providerId: null,
    })
  })

  test("changed since the preview it is not overwritten, and published it is not taken back", async () => {
    const station = await aDoor({ name: "并行驿站" })
    const ledger = csv("驿站,日期,时间,项目", `并行驿站,${monday},9:00-10:00,义诊`)
    const stale = await preview(ledger)
    await added(station.id, 0)
    expect(await commitImport(street, { id: stale.id })).toMatchObject({
      code: "importRefused",
      details: [{ params: { line: 2, why: "changedSinceYouLooked" } }],
    })
    const fresh = await preview(ledger)
    expect(codeOf(await commitImport(street, { id: fresh.id }))).toBe("ok")
    expect(codeOf(await publishWeek(street, { stationId: station.id, week }))).toBe("ok")
    expect(await undoImport(street, { id: fresh.id, reason: "导错了" })).toMatchObject({
      code: "undoRefused",
      details: [{ params: { line: 2, why: "cancelInstead" } }],
    })
    expect(await planOf(station.id)).toHaveLength(2)
  })

  test("looking at a preview leaves no trace in weeks that nobody has planned", async () => {
    const station = await aDoor({ name: "预览驿站" })
    await preview(csv("驿站,日期,时间,项目", `预览驿站,${monday},9:00-10:00,义诊`))
    expect(await db.weekSchedule.count({ where: { stationId: station.id } })).toBe(0)
  })
})
