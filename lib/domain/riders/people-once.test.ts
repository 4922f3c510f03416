import { randomUUID } from "node:crypto"
import fc from "fast-check"
import { beforeEach, describe, expect, test } from "vitest"
import { logVisitByScan } from "@/lib/domain/attendance/log-visit-by-scan"
import { recomputeRollups } from "@/lib/domain/attendance/recompute-rollups"
import { voidEntry } from "@/lib/domain/attendance/void-entry"
import { tapNeed } from "@/lib/domain/needs/tap-need"
import { reportStation } from "@/lib/domain/openings/report-station"
import { overviewOf } from "@/lib/domain/overview/reads"
import { addDays } from "@/lib/plain/clock"
import { pool } from "@/lib/server/db"
import { newDevice, pseudonymOf } from "@/lib/server/device"
import { ownDatabase } from "@/tests/database"
import { anActor, aStation } from "@/tests/door"
import { everything, recount } from "@/tests/naive-count"
import { confirmNumber } from "./confirm-number"
import { eraseRider } from "./erase-rider"
import { ownReports, ownStanding, ownSums, ownVisits, ownWishes } from "./own-records"
import { sendCode } from "./send-code"

ownDatabase()

const FIRST = "2026-11-20"
const city = anActor("CITY", "1101")
const street = anActor("STREET", "110114012")
const noon = (day: number) => new Date(`${addDays(FIRST, day)}T12:00:00+08:00`)

let stations: Awaited<ReturnType<typeof aStation>>[]
beforeEach(async () => {
  // Areas of their own in time: each test counts only what it wrote.
  await pool().query("TRUNCATE attendance_person, attendance_daily, attendance_last_scan, rider, rider_code")
  await pool().query("ALTER TABLE attendance_entry DISABLE TRIGGER no_truncate")
  await pool().query("TRUNCATE attendance_entry, attendance_void")
  await pool().query("ALTER TABLE attendance_entry ENABLE TRIGGER no_truncate")
  stations = [await aStation(), await aStation({ areaCode: "110101013" })]
})

async function scan(device: string, at: Date, where = 0) {
  const station = stations[where] as (typeof stations)[number]
  const input = {
    key: randomUUID(),
    stationId: station.id,
    code: station.code,
    occupation: "COURIER" as const,
  }
  const logged = await logVisitByScan(input, { device }, at)
  if (!logged.ok) throw new Error(logged.code)
  return { ...logged.value, areaCode: station.areaCode }
}

let numbers = 13_800_000_000
const aNumber = () => String(numbers++)

async function attach(device: string, number: string, now = new Date()): Promise<string> {
  let sent = ""
  const send = async ({ code }: { code: string }) => {
    sent = code
  }
  const asked = await sendCode(number, { device }, String, { send, now })
  if (!asked.ok) throw new Error(asked.code)
  const confirmed = await confirmNumber(sent, { device }, now)
  if (!confirmed.ok) throw new Error(confirmed.code)
  return confirmed.value.device
}

async function figures(from = FIRST, to = addDays(FIRST, 9)) {
  const now = noon(20)
  const all = await everything()
  return Promise.all(
    ["1101", "110114", "110101013"].map(async (area) => {
      const shown = await overviewOf(city, { area, from, to }, now)
      if (!shown.ok) throw new Error(shown.code)
      const { total, days, units } = shown.value
      expect(total).toEqual(recount(all, area, { from, to }, now))
      return { total, days, units }
    }),
  )
}
const people = async () => (await figures())[0]?.total.people

describe("two phones of one rider", () => {
  test("are one person in every figure once both have proved the same number, and two before", async () => {
    const [a, b] = [newDevice(), newDevice()]
    for (const device of [a, b]) await scan(device, noon(0))
    await scan(a, noon(1), 1)
    expect(await people()).toBe(2)
    const number = aNumber()
    const first = await attach(a, number)
    expect(await people()).toBe(2)
    const second = await attach(b, number, new Date(Date.now() + 120_000))
    expect(second).toBe(first)
    expect(await people()).toBe(1)
    expect((await figures()).map(({ total }) => total.visits)).toEqual([3, 2, 1])
    expect(await ownSums(first)).toEqual({ visits: 3, days: 2, stations: 2 })
    expect((await ownVisits(first, 10)).map(({ at }) => at)).toEqual([noon(1), noon(0), noon(0)])
    expect(await recomputeRollups()).toEqual([])
  })

  test("that are tapped within minutes of each other are one visit from then on", async () => {
    const number = aNumber()
    const first = await attach(newDevice(), number)
    const second = await attach(newDevice(), number, new Date(Date.now() + 120_000))
    expect((await scan(first, noon(2))).counted).toBe(true)
    expect((await scan(second, new Date(noon(2).getTime() + 60_000))).counted).toBe(false)
  })
})

describe("who erases themselves", () => {
  test("leaves every figure as it was, and no way back from phone or number", async () => {
    const number = aNumber()
    const own = newDevice()
    await scan(own, noon(0))
    const device = await attach(own, number)
    for (const day of [0, 1, 2]) await scan(device, noon(day), day % 2)
    await scan(newDevice(), noon(1))
    const where = { stationId: (stations[0] as { id: string }).id }
    await tapNeed({ ...where, kindCode: "haircut", timeOfDay: "NOON" }, { device }, noon(1))
    const report = { ...where, kind: "NOT_FOUND" as const, facilityCode: "" }
    await reportStation(report, { device, ip: null }, noon(1))
    const before = await figures()
    const fresh = await eraseRider(device)
    expect(await figures()).toEqual(before)
    expect(await recomputeRollups()).toEqual([])
    expect(await rowsOf(device)).toEqual({})
    expect(await rowsOf(own)).toEqual({})
    for (const phone of [device, fresh]) {
      expect(await ownSums(phone)).toEqual({ visits: 0, days: 0, stations: 0 })
      expect(await ownVisits(phone, 10)).toEqual([])
      expect([...(await ownWishes(phone)), ...(await ownReports(phone))]).toEqual([])
    }
    // The number begins anew, and finds nothing.
    const again = await attach(newDevice(), number, new Date(Date.now() + 300_000))
    expect(again).not.toBe(device)
    expect(await ownVisits(again, 10)).toEqual([])
  })

  test("needs no number for it", async () => {
    const device = newDevice()
    await scan(device, noon(3))
    const before = await figures()
    expect((await ownVisits(device, 10)).length).toBe(1)
    expect(await ownStanding(device, noon(0))).toEqual({ attached: false, asked: false })
    await eraseRider(device)
    expect(await ownVisits(device, 10)).toEqual([])
    expect(await figures()).toEqual(before)
  })
})

test("every column that holds a pseudonym is known here", async () => {
  const { rows } = await pool().query<{ table_name: string }>(
    `SELECT table_name FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
     WHERE column_name = 'pseudonym' AND table_schema = 'public' AND table_name !~ '_(\\d{4}_\\d\\d|other)$' ORDER BY 1`,
  )
  expect(rows.map(({ table_name }) => table_name)).toEqual(KNOWN)
})

const KNOWN = [
  "attendance_entry",
  "attendance_last_scan",
  "attendance_person",
  "booking",
  "need_tap",
  "rider",
  "rider_code",
  "station_report",
]

async function rowsOf(device: string): Promise<Record<string, number>> {
  const found: Record<string, number> = {}
  for (const table of KNOWN) {
    const { rows } = await pool().query(`SELECT count(*)::int AS n FROM ${table} WHERE pseudonym = $1`, [
      pseudonymOf(device),
    ])
    if (rows[0].n > 0) found[table] = rows[0].n
  }
  return found
}

const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant("scan" as const),
      phone: fc.nat(4),
      where: fc.nat(1),
      day: fc.nat(9),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant("attach" as const), phone: fc.nat(4), number: fc.nat(1) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("erase" as const), phone: fc.nat(4) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("void" as const), which: fc.nat(40) }) },
)

test("whatever riders scan, join and erase, in whatever order, the figures are those of counting every row", async () => {
  let clock = Date.now()
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const phones = Array.from({ length: 5 }, newDevice)
      const known = [aNumber(), aNumber()]
      const logged: Awaited<ReturnType<typeof scan>>[] = []
      for (const one of steps) {
        clock += 120_000
        if (one.do === "scan") logged.push(await scan(phones[one.phone] as string, noon(one.day), one.where))
        if (one.do === "erase") phones[one.phone] = await eraseRider(phones[one.phone] as string)
        if (one.do === "attach") {
          const device = phones[one.phone] as string
          // Who has a number, or has asked for too many codes, is told so and stays as they are.
          phones[one.phone] = await attach(device, known[one.number] as string, new Date(clock)).catch(
            () => device,
          )
        }
        const wrong = one.do === "void" && logged[one.which % (logged.length || 1)]
        if (wrong) await voidEntry(street, { entryId: wrong.id, day: wrong.day, reason: "误点" })
      }
      await figures()
      expect(await recomputeRollups()).toEqual([])
    }),
    { numRuns: 12 },
  )
}, 120_000)

test("who joins and erases while the phone is being counted leaves no sum that its rows do not give", async () => {
  for (let round = 0; round < 4; round++) {
    const device = newDevice()
    await scan(device, noon(0))
    await Promise.all([
      ...Array.from({ length: 8 }, (_, day) => scan(device, noon(day + 1), day % 2)),
      round % 2 ? eraseRider(device) : attach(device, aNumber()),
    ])
    expect(await recomputeRollups()).toEqual([])
  }
})
