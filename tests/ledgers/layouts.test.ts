import { beforeAll, describe, expect, test } from "vitest"
import { commitImport } from "@/lib/domain/ledgers/commit-import"
import { addProvider } from "@/lib/domain/providers/add-provider"
import { addProviderInput } from "@/lib/domain/providers/schema"
import { addDays, dayOf, weekdayOf } from "@/lib/plain/clock"
import { weekOf } from "@/lib/plain/week"
import { db } from "@/lib/server/db"
import { ownDatabase } from "../database"
import { neighbourhood } from "../door"
import { aDoor, codeOf, monday, street } from "../weeks"
import { rhythmSchedule, weekOfStations, weekOfTimes } from "./schedule-ledgers"
import { csv, planOf, preview, rowsOf, wrongOf } from "./schedules"

ownDatabase()

const PROVIDER = "张三理发店"
const day = (n: number) => addDays(monday, n)

beforeAll(async () => {
  await neighbourhood()
  await addProvider(street, addProviderInput.parse({ name: PROVIDER, areaCode: "110114012" }))
})

describe("a week as a table is imported right", () => {
  test("days across and stations down: several lines in a cell, a provider in brackets, every week of the period", async () => {
    const [one, two] = [await aDoor({ name: "表一驿站" }), await aDoor({ name: "表二驿站" })]
    const bytes = await weekOfStations(["表一驿站", "表二驿站"], PROVIDER)
    const run = await preview(bytes, { from: monday, to: day(6) })
    expect(rowsOf(run)).toEqual(["4 NEW", "5 NEW"])
    expect(run.rows.map(({ subject }) => subject)).toEqual([
      "表一驿站 · 理发、义诊、义务理发",
      "表二驿站 · 义诊",
    ])
    expect(run.rows[0]?.notes).toMatchObject([{ column: "C", message: "takenAs", params: { word: "理发" } }])
    expect(codeOf(await commitImport(street, { id: run.id }))).toBe("ok")
    expect(await planOf(one.id)).toEqual([
      `${monday} 09:00-11:30 haircut `,
      `${monday} 14:00-16:00 clinic 活动室`,
      `${day(2)} 09:00-10:00 clinic `,
      `${day(4)} 09:00-11:30 haircut `,
    ])
    expect(await planOf(two.id)).toEqual([`${day(1)} 14:00-15:00 clinic `, `${day(5)} 10:00-11:00 clinic `])
    const first = await db.session.findFirst({ where: { stationId: one.id }, include: { provider: true } })
    expect(first?.provider?.name).toBe(PROVIDER)
    expect(rowsOf(await preview(bytes, { from: monday, to: day(6) }))).toEqual(["4 SAME", "5 SAME"])
  })

  test("a dated week for the wall: the station in its title, times down the side, a service over three days", async () => {
    const station = await aDoor({ name: "墙上驿站" })
    const run = await preview(await weekOfTimes("墙上驿站", monday))
    expect(rowsOf(run)).toEqual(["3 NEW", "4 NEW"])
    await commitImport(street, { id: run.id })
    expect(await planOf(station.id)).toEqual([
      `${monday} 09:00-10:30 clinic `,
      `${day(1)} 14:00-15:30 clinic 二楼`,
      `${day(2)} 14:00-15:30 clinic 二楼`,
      `${day(3)} 09:00-10:30 haircut 大厅`,
      `${day(3)} 14:00-15:30 clinic 二楼`,
    ])
  })

  test("ticks below the days stand for what the row says", async () => {
    const station = await aDoor({ name: "打勾驿站" })
    const ledger = csv("项目,时间,周一,周二,周三", "义诊,9:00-10:00,√,×,√")
    const run = await preview(ledger, { stationId: station.id, from: monday, to: day(13) })
    await commitImport(street, { id: run.id })
    expect((await planOf(station.id)).map((line) => line.slice(0, 10))).toEqual([0, 2, 7, 9].map(day))
  })

  test("what is wrong is named with the row and the column of its day", async () => {
    await aDoor({ name: "有误驿站" })
    const ledger = csv(
      "驿站,周一,周二,周三",
      "有误驿站,义诊,9:00-10:00 算命,9:00-10:00 义诊（没有的单位）",
      "没有的驿站,9:00-10:00 义诊,,9:00-10:00 义诊",
    )
    expect(wrongOf(await preview(ledger, { from: monday, to: day(6) }))).toEqual([
      ["B required", "C wordUnknown", "D wordUnknown"],
      ["A stationUnknown"],
    ])
    expect(wrongOf(await preview(csv("驿站,周一,周二,周三", "有误驿站,9:00-10:00 义诊,,"))).flat()).toEqual([
      "null periodMissing",
    ])
  })
})

describe("what comes again in words is held on the days that a pattern of the same words would have", () => {
  test("each week, odd and even weeks of the term, the second Friday, the last day of a month", async () => {
    const station = await aDoor({ name: "学期驿站" })
    const to = day(12 * 7 - 1)
    const run = await preview(await rhythmSchedule(monday, to), { stationId: station.id })
    expect(rowsOf(run)).toEqual([2, 3, 4, 5, 6, 7].map((line) => `${line} NEW`).concat("8 WRONG"))
    expect(wrongOf(run).at(-1)).toEqual(["B rhythmUnread"])
    const term = Array.from({ length: 84 }, (_, n) => day(n))
    const week = (d: string) => Math.floor(term.indexOf(d) / 7)
    const nth = (d: string) => Math.ceil(Number(d.slice(8)) / 7)
    const meant = [
      (d: string) => weekdayOf(d) === 1,
      (d: string) => weekdayOf(d) === 3 && week(d) % 2 === 0,
      (d: string) => weekdayOf(d) === 4 && week(d) % 2 === 1,
      (d: string) => weekdayOf(d) === 5 && nth(d) === 2,
      (d: string) => weekdayOf(d) === 6 && (nth(d) === 1 || nth(d) === 3),
      (d: string) => addDays(d, 1).endsWith("-01"),
    ]
    for (const [n, is] of meant.entries()) {
      const { plan, notes } = run.rows[n] as (typeof run.rows)[number]
      const { sessions } = plan as unknown as { sessions: { week: string; session: { startsAt: string } }[] }
      const held = sessions.map(({ session }) => dayOf(new Date(session.startsAt)))
      const leftOut = notes.map(({ params }) => String(params?.at).slice(0, 10))
      expect([...held, ...leftOut].sort()).toEqual(term.filter(is))
      expect(sessions.every(({ week }, k) => week === weekOf(held[k] ?? ""))).toBe(true)
    }
  })
})
