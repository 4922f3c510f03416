import { randomUUID } from "node:crypto"
import { beforeAll, describe, expect, test } from "vitest"
import { logVisitByScan } from "@/lib/domain/attendance/log-visit-by-scan"
import { recomputeRollups } from "@/lib/domain/attendance/recompute-rollups"
import { voidEntry } from "@/lib/domain/attendance/void-entry"
import { reportStation } from "@/lib/domain/openings/report-station"
import { overviewOf } from "@/lib/domain/overview/reads"
import { db } from "@/lib/server/db"
import { newDevice, pseudonymOf } from "@/lib/server/device"
import { ownDatabase } from "@/tests/database"
import { anActor, aStation } from "@/tests/door"
import { everything, recount } from "@/tests/naive-count"
import { forgetOldMonths } from "./forget-old-months"

ownDatabase()

const NOW = new Date("2026-11-24T12:00:00+08:00")
const city = anActor("CITY", "1101")
const devices = Array.from({ length: 3 }, newDevice)
const DAYS = ["2026-03-30", "2026-03-31", "2026-04-01", "2026-04-02", "2026-05-01", "2026-11-23"]
const PERIODS = [
  { from: "2026-03-01", to: "2026-03-31" },
  { from: "2026-04-01", to: "2026-04-30" },
  { from: "2026-04-01", to: "2026-04-01" },
  { from: "2026-05-01", to: "2026-11-24" },
]

const street = anActor("STREET", "110114012")

let station: Awaited<ReturnType<typeof aStation>>

beforeAll(async () => {
  station = await aStation()
  const other = await aStation({ areaCode: "110101013" })
  for (const day of DAYS)
    for (const [n, device] of devices.entries()) {
      const at = new Date(`${day}T12:00:00+08:00`)
      const door = n === 2 ? other : station
      const input = {
        key: randomUUID(),
        stationId: door.id,
        code: door.code,
        occupation: "COURIER" as const,
      }
      const logged = await logVisitByScan(input, { device }, at)
      if (logged.ok && day === DAYS[3] && n === 1)
        await voidEntry(street, { entryId: logged.value.id, day, reason: "误点" })
    }
  const device = devices[0] as string
  const at = new Date("2026-04-01T12:00:00+08:00")
  await reportStation(
    { stationId: station.id, kind: "NOT_FOUND", facilityCode: "" },
    { device, ip: null },
    at,
  )
})

async function figures() {
  return Promise.all(
    ["1101", "110114", "110101013"].flatMap((area) =>
      PERIODS.map(async (period) => {
        const shown = await overviewOf(city, { area, ...period }, NOW)
        if (!shown.ok) throw new Error(shown.code)
        expect(shown.value.total).toEqual(recount(await everything(), area, period, NOW))
        return { total: shown.value.total, days: shown.value.days, units: shown.value.units }
      }),
    ),
  )
}

async function linked(device: string) {
  const pseudonym = new Uint8Array(pseudonymOf(device))
  const entries = await db.attendanceEntry.findMany({ where: { pseudonym }, orderBy: { day: "asc" } })
  const people = await db.attendancePerson.count({ where: { pseudonym } })
  const reports = await db.stationReport.count({ where: { pseudonym } })
  return { days: entries.map(({ day }) => day.toISOString().slice(0, 10)), people, reports }
}

describe("months that are old enough", () => {
  test("lose every link to a phone, and no figure of theirs moves", async () => {
    const before = await figures()
    const entries = await db.attendanceEntry.count()
    expect(await forgetOldMonths(NOW)).toEqual(["2026-03-01", "2026-04-01"])
    const kept = DAYS.slice(4)
    for (const device of devices)
      expect(await linked(device)).toEqual({ days: kept, people: kept.length, reports: 0 })
    expect(await figures()).toEqual(before)
    expect(await db.attendanceEntry.count()).toBe(entries)
    expect(await recomputeRollups()).toEqual([])
  })

  test("do not tell that somebody came back in the next month", async () => {
    const [march, april] = await Promise.all(
      ["2026-03-31", "2026-04-01"].map((day) =>
        db.attendanceEntry.findMany({ where: { day: new Date(day), stationId: station.id } }),
      ),
    )
    const names = new Set(march?.map(({ pseudonym }) => Buffer.from(pseudonym ?? []).toString("hex")))
    expect(names.size).toBe(2)
    for (const { pseudonym } of april ?? [])
      expect(names.has(Buffer.from(pseudonym ?? []).toString("hex"))).toBe(false)
  })

  test("are forgotten once, however many do it at once and again", async () => {
    await db.forgottenMonth.deleteMany()
    const done = await Promise.all([1, 2, 3].map(() => forgetOldMonths(NOW)))
    expect(done.flat().sort()).toEqual(["2026-03-01", "2026-04-01"])
    expect(await forgetOldMonths(NOW)).toEqual([])
    expect(await recomputeRollups()).toEqual([])
  })
})

test("a mistake of a forgotten month can still be taken out of the figures", async () => {
  const day = "2026-04-01"
  const entry = await db.attendanceEntry.findFirstOrThrow({
    where: { day: new Date(day), stationId: station.id },
  })
  expect(await voidEntry(street, { entryId: entry.id, day, reason: "误点" })).toMatchObject({ ok: true })
  expect(await recomputeRollups()).toEqual([])
})

test("a mistake that is voided while its month is forgotten leaves no difference", async () => {
  for (const day of ["2026-03-30", "2026-03-31"]) {
    await db.forgottenMonth.deleteMany()
    const mistakes = await db.attendanceEntry.findMany({
      where: { day: new Date(day), stationId: station.id },
      select: { id: true },
    })
    const [, ...voids] = await Promise.all([
      // Whoever loses a deadlock does it at its next turn.
      forgetOldMonths(NOW).catch(() => []),
      ...mistakes.map(({ id }) => voidEntry(street, { entryId: id, day, reason: "误点" })),
    ])
    expect(voids.map(({ ok }) => ok)).toEqual([true, true])
    expect(await recomputeRollups()).toEqual([])
  }
})

test("a phone's last tap is remembered for as long as it can be a repeat", async () => {
  await forgetOldMonths(NOW)
  expect(await db.attendanceLastScan.count()).toBe(3)
  await forgetOldMonths(new Date(NOW.getTime() + 3 * 86_400_000))
  expect(await db.attendanceLastScan.count()).toBe(0)
})
