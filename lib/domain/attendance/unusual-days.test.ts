import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { addDays, dayOf } from "@/lib/plain/clock"
import { newDevice } from "@/lib/server/device"
import { ownDatabase } from "@/tests/database"
import { anActor, aStation } from "@/tests/door"
import { logEntry } from "./log-entry"
import { logVisitByScan } from "./log-visit-by-scan"
import { unusualDays } from "./unusual-days"

ownDatabase()

const NOW = new Date("2026-11-24T12:00:00+08:00")
const street = anActor("STREET", "110114012")
const before = (days: number) => new Date(NOW.getTime() - days * 86_400_000)

test("the street is shown the crowd that came out of nowhere, and the printed code that was scanned by a script", async () => {
  const [crowd, script, usual] = [await aStation(), await aStation({ name: "甲站" }), await aStation()]
  const count = (station: typeof crowd, quantity: number, at: Date) => {
    const entry = { key: randomUUID(), stationId: station.id, occupation: "OTHER" as const, quantity }
    return logEntry(anActor("KEEPER", station), entry, at)
  }
  for (const weeks of [1, 2, 3, 4])
    for (const station of [crowd, usual]) await count(station, 50 + weeks, before(7 * weeks))
  await count(crowd, 400, NOW)
  await count(usual, 70, NOW)
  const scan = () =>
    logVisitByScan(
      { key: randomUUID(), stationId: script.id, code: script.code, occupation: "COURIER" },
      { device: newDevice() },
      before(1),
    )
  await Promise.all(Array.from({ length: 16 }, scan))
  const today = dayOf(NOW)
  expect(await unusualDays(street, NOW)).toMatchObject([
    { stationId: crowd.id, day: today, visits: 400, usual: 52.5, printedInAMinute: null },
    { stationId: script.id, day: addDays(today, -1), visits: 16, usual: null, printedInAMinute: 16 },
  ])
  for (const nobody of [anActor("STREET", "110114013"), anActor("KEEPER", crowd), anActor("CITY", "1101")])
    expect(await unusualDays(nobody, NOW)).toEqual([])
})
