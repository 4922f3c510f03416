import { beforeAll, beforeEach, describe, expect, test } from "vitest"
import { instantAt } from "@/lib/plain/clock"
import { db } from "@/lib/server/db"
import { newDevice } from "@/lib/server/device"
import { ownDatabase } from "@/tests/database"
import { anActor, aStation, neighbourhood } from "@/tests/door"
import { codeOf } from "@/tests/weeks"
import { demandOf } from "./reads"
import { tapNeed } from "./tap-need"

ownDatabase()

const NOW = instantAt("2026-11-24", 12 * 60)
const street = anActor("STREET", "110114012")
const need = (stationId: string, over: object = {}) => ({
  stationId,
  kindCode: "haircut",
  timeOfDay: "EVENING" as const,
  ...over,
})
const tap = (stationId: string, over: object = {}, device = newDevice(), now = NOW) =>
  tapNeed(need(stationId, over), { device }, now)
const wanted = async (stationId: string, now = NOW) =>
  (await demandOf(street, stationId, now))?.kinds.map(({ kind, riders, byTime }) => [
    kind.code,
    riders,
    byTime,
  ])
const at = (times: object) => ({ MORNING: 0, NOON: 0, AFTERNOON: 0, EVENING: 0, ...times })

let station: string
beforeAll(neighbourhood)
beforeEach(async () => {
  station = (await aStation()).id
})

describe("a rider's wish", () => {
  test("is counted once for a phone, service and week; the last one stands", async () => {
    const device = newDevice()
    expect(await tap(station, {}, device)).toEqual({ ok: true, value: { counted: true } })
    expect(await tap(station, {}, device)).toEqual({ ok: true, value: { counted: false } })
    expect(await tap(station, { timeOfDay: "NOON" }, device)).toMatchObject({ value: { counted: false } })
    expect(await tap(station, { kindCode: "clinic" }, device)).toMatchObject({ value: { counted: true } })
    expect(await wanted(station)).toEqual([
      ["clinic", 1, at({ EVENING: 1 })],
      ["haircut", 1, at({ NOON: 1 })],
    ])
  })

  test("moves with the rider who asks for the same at another station", async () => {
    const [device, other] = [newDevice(), (await aStation()).id]
    await tap(station, {}, device)
    await tap(other, {}, device)
    expect([await wanted(station), await wanted(other)]).toEqual([[], [["haircut", 1, at({ EVENING: 1 })]]])
  })

  test("tapped twenty times at once by one phone is one, and by twenty phones is twenty", async () => {
    const device = newDevice()
    const times = ["MORNING", "NOON", "AFTERNOON", "EVENING"] as const
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, n) => tap(station, { timeOfDay: times[n % 4] }, device)),
    )
    expect(answers.filter((answer) => answer.ok && answer.value.counted)).toHaveLength(1)
    await Promise.all(Array.from({ length: 20 }, () => tap(station)))
    const [haircut] = (await wanted(station)) ?? []
    expect(haircut?.[1]).toBe(21)
  })

  test("counts again in another week, and the rider is still one; after four weeks it has passed", async () => {
    const device = newDevice()
    for (const day of ["2026-11-10", "2026-11-17", "2026-11-24"])
      expect(await tap(station, {}, device, instantAt(day, 600))).toMatchObject({ value: { counted: true } })
    expect(await wanted(station)).toEqual([["haircut", 1, at({ EVENING: 1 })]])
    expect(await db.needTap.count({ where: { stationId: station } })).toBe(3)
    expect(await wanted(station, instantAt("2026-12-21", 600))).toEqual([])
  })

  test("across the turn of the year lies in the week of its Thursday", async () => {
    const device = newDevice()
    await tap(station, {}, device, instantAt("2026-12-31", 600))
    expect(await tap(station, {}, device, instantAt("2027-01-03", 1439))).toMatchObject({
      value: { counted: false },
    })
    expect(await db.needTap.findMany({ where: { stationId: station }, select: { week: true } })).toEqual([
      { week: "2026-W53" },
    ])
  })
})

describe("nothing is counted", () => {
  test.each(["DRAFT", "SUBMITTED", "APPROVED", "SUSPENDED", "CLOSED"] as const)(
    "at a station that is %s, and nobody learns that there is one",
    async (state) => {
      const hidden = await aStation({ state })
      expect(codeOf(await tap(hidden.id))).toBe("notFound")
      expect(await db.needTap.count({ where: { stationId: hidden.id } })).toBe(0)
    },
  )

  test("for what is no service, is none any more, or never was", async () => {
    await db.term.create({
      data: { code: "old", list: "SERVICE_KIND", name: "旧", nameEn: "Old", retiredAt: new Date() },
    })
    for (const kindCode of ["meituan", "old", "nothing"])
      expect(codeOf(await tap(station, { kindCode }))).toBe("notFound")
  })

  test("once a phone taps too often, and it is told for how long; others go on", async () => {
    const device = newDevice()
    const answers = []
    for (let n = 0; n < 14; n++) answers.push(await tap(station, {}, device))
    expect(answers.slice(12).map(codeOf)).toEqual(["tooMany", "tooMany"])
    expect(answers[13]).toMatchObject({ retryAfter: 30 })
    expect(codeOf(await tap(station))).toBe("ok")
    expect(codeOf(await tap(station, {}, device, new Date(NOW.getTime() + 61_000)))).toBe("ok")
  })

  test("once a station is flooded by phones that are new each time", async () => {
    const codes = []
    for (let n = 0; n < 101; n++) codes.push(codeOf(await tap(station)))
    expect(codes.filter((code) => code === "ok")).toHaveLength(100)
    expect(codeOf(await tap((await aStation()).id))).toBe("ok")
  })
})

test("whoever may not see the station learns nothing of what is wanted there", async () => {
  await tap(station)
  expect(await demandOf(anActor("STREET", "110114013"), station, NOW)).toBeNull()
  expect(await demandOf(anActor("PROVIDER", null), station, NOW)).toBeNull()
  expect(await demandOf(anActor("CITY", "1101"), station, NOW)).toMatchObject({ since: "2026-W45" })
})
