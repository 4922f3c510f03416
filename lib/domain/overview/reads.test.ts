import { beforeAll, describe, expect, test } from "vitest"
import type { Actor, Role } from "@/lib/domain/audit/actor"
import { addDays, instantAt } from "@/lib/plain/clock"
import { addWeeks } from "@/lib/plain/week"
import { db } from "@/lib/server/db"
import { ownDatabase } from "@/tests/database"
import { everything, publishedStations, recount, weekAsPeriod } from "@/tests/naive-count"
import { buildRandomCity, KINDS, UNITS } from "@/tests/random-city"
import { overviewOf } from "./reads"
import { everyRow, PAGE_SIZE, rowsOf } from "./rows"
import { stationsThat } from "./rules"
import type { RowsQuery } from "./schema"
import { statsOf } from "./stats"

ownDatabase()

const now = instantAt("2026-12-30", 14 * 60)
const thisWeek = "2026-W53"

function actorIn(role: Role, unitCode: string | null, stationId: string | null = null): Actor {
  const post = { id: "p", role, unitCode, stationId, providerId: null, areaCode: unitCode, placeName: "某处" }
  return { userId: "u", username: "u", displayName: "某人", sessionId: null, post, ip: null, userAgent: null }
}
const city = actorIn("CITY", "1101")

let all: Awaited<ReturnType<typeof everything>>
beforeAll(async () => {
  await buildRandomCity(20261230, { from: "2026-11-20", to: "2027-01-12" })
  all = await everything()
})

async function overview(area: string, from: string, to: string) {
  const result = await overviewOf(city, { area, from, to }, now)
  if (!result.ok) throw new Error(result.code)
  return result.value
}

const { from: monday, to: sunday } = weekAsPeriod(thisWeek)
const periods: Record<string, [string, string]> = {
  "a month that turns": ["2026-11-29", "2026-12-02"],
  "one day": ["2026-12-01", "2026-12-01"],
  "the 53rd week, over the turn of the year": [monday, sunday],
  "all there is and more": ["2026-01-01", "2027-01-30"],
  "days on which nothing was": ["2026-02-01", "2026-02-28"],
}

describe.each(Object.keys(UNITS))("the figures of %s", (area) => {
  test.each(Object.entries(periods))("in %s are what counting every row gives", async (_, [from, to]) => {
    const period = { from, to }
    const shown = await overview(area, from, to)
    expect(shown.total).toEqual(recount(all, area, period, now))
    for (const { day, ...figures } of shown.days)
      expect(figures, day).toEqual(recount(all, area, { from: day, to: day }, now))
    for (const kind of KINDS) {
      const part = {
        entry: (e: { kindCode: string }) => e.kindCode === kind,
        session: (s: { kindCode: string }) => s.kindCode === kind,
      }
      const { visits, sessionVisits, people, sessions } = recount(all, area, period, now, part)
      const service = shown.services.find(({ code }) => code === kind)
      if (sessions.planned + sessionVisits === 0) expect(service).toBeUndefined()
      else expect(service).toMatchObject({ visits, sessionVisits, people, sessions })
    }
    for (const { occupation, ...visits } of shown.occupations)
      expect(recount(all, area, period, now, { entry: (e) => e.occupation === occupation })).toMatchObject(
        visits,
      )
  })

  test("by unit are what each unit's own page says", async () => {
    const [from, to] = ["2026-12-01", "2027-01-03"]
    const shown = await overview(area, from, to)
    for (const unit of shown.units) {
      const own = (row: { stationId: string; areaCode: string }) =>
        shown.grain === "STATION"
          ? row.stationId === unit.key
          : unit.own
            ? row.areaCode === unit.key
            : row.areaCode.startsWith(unit.key)
      const expected = recount(all, area, { from, to }, now, { entry: own, session: own })
      expect(unit, unit.key).toMatchObject(expected)
    }
    const sum = shown.units.reduce((n, unit) => n + unit.visits + unit.sessions.planned, 0)
    expect(sum).toBe(shown.total.visits + shown.total.sessions.planned)
  })

  test("on stations and their publications are what counting every row gives", async () => {
    const shown = await overview(area, "2026-12-01", "2026-12-31")
    const inArea = all.stations.filter(({ areaCode }) => areaCode.startsWith(area))
    expect(stationsThat(shown.stations, () => true)).toBe(inArea.length)
    for (const { state, kindCode } of inArea)
      expect(stationsThat(shown.stations, (s) => s.state === state && s.kind === kindCode)).toBe(
        inArea.filter((s) => s.state === state && s.kindCode === kindCode).length,
      )
    for (const [name, week] of [
      ["thisWeek", thisWeek],
      ["nextWeek", addWeeks(thisWeek, 1)],
    ] as const) {
      const { open, published } = publishedStations(all, area, week)
      expect(shown.weeks[name]).toBe(week)
      expect([shown.open, shown.published[name]]).toEqual([open.length, published.length])
    }
    expect(shown.units.reduce((n, unit) => n + unit.publishedNext, 0)).toBe(shown.published.nextWeek)
  })
})

test("a running week is compared with the same days of the week before", async () => {
  const { from, to } = weekAsPeriod(thisWeek)
  const shown = await overview("1101", from, to)
  expect(shown.before).toEqual({ from: "2026-12-21", to: "2026-12-23" })
  expect(shown.previous).toEqual(recount(all, "1101", { from: "2026-12-21", to: "2026-12-23" }, now))
})

describe("the rows behind a figure", () => {
  const from = "2026-12-01"
  const to = "2027-01-03"

  async function listed(query: RowsQuery) {
    const first = await rowsOf(city, { from, to, ...query }, now)
    if (!first.ok) throw new Error(first.code)
    const rows = []
    for await (const row of everyRow(first.value.sight, { from, to, ...query }, now)) rows.push(row)
    const paged = []
    let cursor: string | undefined
    do {
      const page = await rowsOf(city, { from, to, ...query, cursor }, now)
      if (!page.ok) throw new Error(page.code)
      expect(page.value.rows.length).toBeLessThanOrEqual(PAGE_SIZE)
      paged.push(...page.value.rows)
      cursor = page.value.next ?? undefined
    } while (cursor)
    expect(paged).toEqual(rows)
    expect(new Set(rows.map((row) => JSON.stringify(row))).size).toBe(rows.length)
    return { rows, sum: first.value.sum }
  }
  const adds = (rows: object[], key: string) =>
    rows.reduce((n, row) => n + Number(row[key as keyof typeof row]), 0)

  test.each(Object.keys(UNITS))("are as many as the figure says in %s", async (area) => {
    const shown = await overview(area, from, to)
    const { total } = shown
    const stations = await listed({ what: "stations", area, state: "OPEN" })
    expect([stations.rows.length, stations.sum]).toEqual([shown.open, shown.open])
    for (const [name, week] of Object.entries(shown.weeks) as ["thisWeek" | "nextWeek", string][]) {
      const published = await listed({ what: "published", area, week })
      const unpublished = await listed({ what: "unpublished", area, week })
      expect([published.rows.length, published.sum]).toEqual(Array(2).fill(shown.published[name]))
      expect([unpublished.rows.length, unpublished.sum]).toEqual(
        Array(2).fill(shown.open - shown.published[name]),
      )
    }
    for (const outcome of ["held", "unlogged", "upcoming", "cancelled", undefined] as const) {
      const { rows, sum } = await listed({ what: "sessions", area, outcome })
      expect([rows.length, sum], outcome).toEqual(Array(2).fill(total.sessions[outcome ?? "planned"]))
    }
    const visits = await listed({ what: "visits", area })
    expect([adds(visits.rows, "quantity"), visits.sum]).toEqual([total.visits, total.visits])
    const attended = await listed({ what: "sessionVisits", area })
    expect([adds(attended.rows, "quantity"), attended.sum]).toEqual([
      total.sessionVisits,
      total.sessionVisits,
    ])
    const people = await listed({ what: "people", area })
    expect([adds(people.rows, "people"), people.sum]).toEqual([total.people, total.people])
  })

  test("follow each filter", async () => {
    const area = "110114"
    const shown = await overview(area, from, to)
    for (const { code, sessionVisits, people, sessions } of shown.services) {
      expect((await listed({ what: "sessions", area, kind: code })).rows).toHaveLength(sessions.planned)
      expect((await listed({ what: "sessionVisits", area, kind: code })).sum).toBe(sessionVisits)
      expect((await listed({ what: "people", area, kind: code })).sum).toBe(people)
    }
    const street = (await overview("110114008", from, to)).units.find(({ own }) => own)
    const kept = { area: "110114008", own: "1" } as const
    expect((await listed({ what: "stations", state: "OPEN", ...kept })).rows).toHaveLength(street?.open ?? -1)
    expect((await listed({ what: "sessions", ...kept })).rows).toHaveLength(street?.sessions.planned ?? -1)
    expect((await listed({ what: "visits", ...kept })).sum).toBe(street?.visits)
    expect((await listed({ what: "people", ...kept })).sum).toBe(street?.people)
    for (const { occupation, visits } of shown.occupations)
      expect(adds((await listed({ what: "visits", area, occupation })).rows, "quantity")).toBe(visits)
    const id = all.stations.find((s) => s.areaCode === "110114008001")?.id as string
    const own = {
      entry: (e: { stationId: string }) => e.stationId === id,
      session: (s: { stationId: string }) => s.stationId === id,
    }
    const expected = recount(all, area, { from, to }, now, own)
    expect((await listed({ what: "sessions", area, station: id })).rows).toHaveLength(
      expected.sessions.planned,
    )
    expect((await listed({ what: "visits", area, station: id })).sum).toBe(expected.visits)
    expect((await listed({ what: "people", area, station: id })).sum).toBe(expected.people)
  })

  test("begin at the beginning for a cursor that is none", async () => {
    const plain = await rowsOf(city, { what: "sessions", from, to }, now)
    for (const cursor of ["x", "WyJhIiwiYiIsImMiXQ", "WzFd", "'; DROP TABLE station"])
      expect(await rowsOf(city, { what: "sessions", from, to, cursor }, now)).toEqual(plain)
  })
})

describe("the figures of the API", () => {
  const query = { area: "110114", from: "2026-12-01", to: "2026-12-31" }

  test.each(["day", "service", "station", "street"] as const)(
    "by %s agree with the dashboard",
    async (by) => {
      const shown = await overview(query.area, query.from, query.to)
      const result = await statsOf(city, { ...query, by }, now)
      if (!result.ok) throw new Error(result.code)
      const { items, totals } = result.value
      const { planned, held, cancelled } = shown.total.sessions
      expect(totals).toEqual({ ...shown.total, sessions: { planned, held, cancelled } })
      expect(items.reduce((n, item) => n + item.sessionVisits, 0)).toBe(totals.sessionVisits)
      expect(items.reduce((n, item) => n + item.sessions.planned, 0)).toBe(totals.sessions.planned)
      if (by !== "service") expect(items.reduce((n, item) => n + item.visits, 0)).toBe(totals.visits)
      for (const { people } of items) expect(people).toBeLessThanOrEqual(totals.people)
      if (by === "day") expect(items.map(({ key }) => key)).toEqual(shown.days.map(({ day }) => day))
      if (by === "street") expect(items.map(({ key }) => key)).toEqual(["110114008", "110114009"])
      for (const item of by === "station" ? items : []) {
        const own = (row: { stationId: string }) => row.stationId === item.key
        const { sessions, ...rest } = recount(all, query.area, query, now, { entry: own, session: own })
        expect(item).toMatchObject({ ...rest, sessions: { held: sessions.held } })
      }
    },
  )
})

describe("an area", () => {
  const officials: [Role, string][] = [
    ["CITY", "1101"],
    ["DISTRICT", "110114"],
    ["STREET", "110114008"],
    ["COMMUNITY", "110114008001"],
  ]

  test.each(officials)("is open to %s of it and below, and nowhere else", async (role, unit) => {
    const actor = actorIn(role, unit)
    for (const area of Object.keys(UNITS)) {
      const results = await Promise.all([
        overviewOf(actor, { area }, now),
        statsOf(actor, { area, by: "day" }, now),
        rowsOf(actor, { what: "stations", area }, now),
      ])
      for (const result of results)
        if (area.startsWith(unit)) expect(result.ok).toBe(true)
        else expect(result).toEqual({ ok: false, code: "notFound" })
    }
    const own = await overviewOf(actor, {}, now)
    expect(own.ok && [own.value.sight.area, own.value.period]).toEqual([
      unit,
      { from: addDays("2026-12-30", -29), to: "2026-12-30" },
    ])
    expect(own.ok && own.value.sight.above).toEqual([])
  })

  test("shows the way up as far as the viewer may go", async () => {
    const found = await overviewOf(actorIn("DISTRICT", "110114"), { area: "110114008001" }, now)
    expect(found.ok && found.value.sight.above.map(({ code }) => code)).toEqual(["110114", "110114008"])
  })

  test("that is no unit is not found", async () => {
    expect(await overviewOf(city, { area: "110199" }, now)).toEqual({ ok: false, code: "notFound" })
  })

  test("is closed to those who have no figures to read", async () => {
    const station = (await db.station.findFirstOrThrow()).id
    for (const actor of [actorIn("ADMIN", null), actorIn("PROVIDER", null), actorIn("KEEPER", null, station)])
      expect(await overviewOf(actor, { area: "1101" }, now)).toEqual({ ok: false, code: "notAllowed" })
  })
})
