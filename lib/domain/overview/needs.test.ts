import { createHash } from "node:crypto"
import { beforeAll, describe, expect, test } from "vitest"
import { addDays, dayToDbDate, instantAt } from "@/lib/plain/clock"
import { weekOf } from "@/lib/plain/week"
import { db } from "@/lib/server/db"
import { ownDatabase } from "@/tests/database"
import { anActor } from "@/tests/door"
import { buildRandomCity, dice, KINDS, UNITS } from "@/tests/random-city"
import { forgetOldTaps } from "../needs/forget-old-taps"
import { TIMES_OF_DAY } from "../needs/rules"
import { overviewOf } from "./reads"
import { everyRow, rowsOf } from "./rows"

ownDatabase()

const now = instantAt("2026-12-30", 14 * 60)
const city = anActor("CITY", "1101")
const [from, to] = ["2026-12-03", "2026-12-29"]

// Wishes of sixty phones over eight weeks, a third of them moved to another station later in their week.
beforeAll(async () => {
  await buildRandomCity(77, { from: "2026-12-01", to: "2027-01-05" })
  const { below, chance, one } = dice(7)
  const stations = await db.station.findMany({ where: { state: "OPEN" } })
  for (let n = 0; n < 400; n++) {
    const day = addDays("2026-11-09", below(51))
    const pseudonym = createHash("md5")
      .update(String(below(60)))
      .digest()
    const key = { week: weekOf(day), kindCode: one(KINDS), pseudonym }
    const { id: stationId, areaCode } = one(stations)
    const told = {
      day: dayToDbDate(day),
      at: instantAt(day, 600),
      stationId,
      areaCode,
      timeOfDay: one(TIMES_OF_DAY),
    }
    await db.needTap.upsert({
      where: { week_kindCode_pseudonym: key },
      create: { ...key, ...told },
      update: chance(0.5) ? told : {},
    })
  }
})

/** Straight from the single taps and the published sessions, which the page does not read. */
function counted(area: string) {
  return db.$queryRaw<{ kind: string; taps: number; offered: number }[]>`
    SELECT k.code AS kind,
      (SELECT count(*)::int FROM need_tap n WHERE n.kind_code = k.code AND n.area_code LIKE ${`${area}%`}
        AND n.day >= ${from}::date AND n.day <= ${to}::date) AS taps,
      (SELECT count(DISTINCT p.session_id)::int FROM published_session p JOIN publication c ON c.id = p.publication_id
        WHERE c.current AND p.kind_code = k.code AND p.area_code LIKE ${`${area}%`} AND p.cancelled_at IS NULL
        AND (p.starts_at AT TIME ZONE 'Asia/Shanghai')::date BETWEEN ${from}::date AND ${to}::date) AS offered
    FROM term k WHERE k.list = 'SERVICE_KIND'`
}

async function shownIn(area: string) {
  const found = await overviewOf(city, { area, from, to }, now)
  if (!found.ok) throw new Error(found.code)
  return found.value
}

describe.each(Object.keys(UNITS))("what riders of %s would like", (area) => {
  test("stands beside what was offered, as counting taps and sessions one by one gives it", async () => {
    const { needs } = await shownIn(area)
    const expected = (await counted(area)).filter(({ taps }) => taps > 0)
    const shown = needs.map(({ code, taps, offered }) => ({ kind: code, taps, offered }))
    const byKind = (a: { kind: string }, b: { kind: string }) => a.kind.localeCompare(b.kind)
    expect(shown.sort(byKind)).toEqual(expected.sort(byKind))
  })

  test("is unmet in those units, and only those, whose own page has wishes and no session", async () => {
    const { needs, units, grain } = await shownIn(area)
    for (const { key, own } of grain === "STATION" ? [] : units.filter((unit) => !unit.own)) {
      const there = own ? [] : (await counted(key)).filter(({ taps, offered }) => taps > 0 && offered === 0)
      const named = needs.flatMap(({ code, unmet }) =>
        unmet.filter((one) => one.key === key).map(({ taps }) => ({ kind: code, taps, offered: 0 })),
      )
      expect(new Set(named), key).toEqual(new Set(there))
    }
  })

  test("leads to rows that add up to it", async () => {
    const { needs } = await shownIn(area)
    for (const { code, taps, offered } of needs) {
      const asked = { area, from, to, kind: code } as const
      const wishes = await rowsOf(city, { what: "needs", ...asked }, now)
      const sessions = await rowsOf(city, { what: "sessions", stands: "1", ...asked }, now)
      if (!wishes.ok || !sessions.ok) throw new Error("hidden")
      expect([wishes.value.sum, sessions.value.sum]).toEqual([taps, offered])
      let sum = 0
      for await (const row of everyRow(wishes.value.sight, { what: "needs", ...asked }, now))
        sum += "taps" in row ? row.taps : 0
      expect(sum).toBe(taps)
    }
  })
})

test("single taps are forgotten after their days with the phone's pseudonym, and what they were counted as stays", async () => {
  await db.setting.create({ data: { key: "need.keepDays", value: 35 } })
  const before = await shownIn("1101")
  const later = instantAt("2027-01-27", 600)
  const kept = await db.needTap.count({ where: { week: { gte: weekOf(addDays("2027-01-27", -35)) } } })
  expect(await forgetOldTaps(later)).toBeGreaterThan(50)
  expect(await db.needTap.count()).toBe(kept)
  expect(kept).toBeGreaterThan(0)
  expect(await forgetOldTaps(later)).toBe(0)
  expect((await shownIn("1101")).needs).toEqual(before.needs)
})
