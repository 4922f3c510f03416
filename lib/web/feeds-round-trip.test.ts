import { randomUUID } from "node:crypto"
import fc from "fast-check"
import ICAL from "ical.js"
import { expect, test } from "vitest"
import { areaFeed, type Feed, providerFeed, stationFeed } from "@/lib/domain/schedules/published-feed"
import { addDays, dayOf, dayToDbDate, instantAt } from "@/lib/plain/clock"
import { weekOf } from "@/lib/plain/week"
import { db } from "@/lib/server/db"
import { ownDatabase } from "@/tests/database"
import { aStation } from "@/tests/door"
import { scheduleFeed } from "./schedule-feed"

ownDatabase()

const site = "https://nuanyi.example"
const monday = "2026-11-30"
const AREAS = ["110114012", "110114013", "110101013"]
const typed = (most: number) =>
  fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 60 })
    .map((text) => [...text.replace(/\p{Cc}|\p{Cs}/gu, "")].slice(0, most).join("").trim())

const announced = fc.record({
  station: fc.integer({ min: 0, max: 3 }),
  provider: fc.option(fc.integer({ min: 0, max: 1 }), { freq: 4 }),
  kindCode: fc.constantFrom("haircut", "clinic"),
  day: fc.integer({ min: 0, max: 6 }),
  starts: fc.integer({ min: 0, max: 1439 }),
  length: fc.integer({ min: 1, max: 300 }),
  place: typed(40),
  note: fc.option(typed(300)),
  capacity: fc.option(fc.integer({ min: 1, max: 500 })),
  cancelled: fc.option(typed(200), { freq: 3 }),
  sequence: fc.integer({ min: 0, max: 30 }),
})
const world = fc.record({
  sessions: fc.array(announced, { minLength: 1, maxLength: 12 }),
  areas: fc.array(fc.constantFrom(...AREAS), { minLength: 4, maxLength: 4 }),
  open: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
  names: fc.tuple(typed(30), typed(30)),
  asked: fc.array(
    fc.record({
      area: fc.constantFrom("1101", "110114", ...AREAS),
      kinds: fc.subarray(["clinic", "haircut"]),
    }),
    { minLength: 2, maxLength: 3 },
  ),
})

type World = typeof world extends fc.Arbitrary<infer W> ? W : never

/** Lays a random world out, in which riders read every session. */
async function lay({ sessions, areas, open, names }: World) {
  await db.publishedSession.deleteMany()
  const providers = await Promise.all(
    names.map((name) =>
      db.provider.create({ data: { name: `${name} ${randomUUID()}`, areaCode: "110114012" } }),
    ),
  )
  const stations = await Promise.all(
    areas.map((areaCode, n) => aStation({ areaCode, state: open[n] ? "OPEN" : "SUSPENDED" })),
  )
  const publications = await Promise.all(
    stations.map(async ({ id: stationId }) => {
      const week = await db.weekSchedule.create({ data: { stationId, week: weekOf(monday) } })
      const told = { weekId: week.id, number: 1, revision: 1, publishedBy: randomUUID() }
      return db.publication.create({ data: told })
    }),
  )
  const rows = sessions.map(({ station: n, provider, day, starts, length, cancelled, note, ...rest }) => {
    const startsAt = instantAt(addDays(monday, day), starts)
    return {
      ...rest,
      publicationId: publications[n]?.id ?? "",
      sessionId: randomUUID(),
      stationId: stations[n]?.id ?? "",
      areaCode: stations[n]?.areaCode ?? "",
      providerId: provider === null ? null : (providers[provider]?.id ?? null),
      day: dayToDbDate(dayOf(startsAt)),
      startsAt,
      endsAt: new Date(startsAt.getTime() + length * 60_000),
      note: note || null,
      cancelledAt: cancelled === null ? null : new Date("2026-11-28T02:00:00Z"),
      cancelReason: cancelled || null,
    }
  })
  await db.publishedSession.createMany({ data: rows })
  const shown = rows.filter(({ stationId }) => stations.find(({ id }) => id === stationId)?.state === "OPEN")
  return { rows: shown, stations, providers }
}

type Row = Awaited<ReturnType<typeof lay>>["rows"][number]

/** What a calendar application makes of a feed. */
function readBack(feed: Feed | null) {
  if (!feed) return null
  const calendar = new ICAL.Component(ICAL.parse(scheduleFeed(feed, "zh-CN", site)))
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component)
    return {
      id: event.uid,
      startsAt: event.startDate.toJSDate(),
      endsAt: event.endDate.toJSDate(),
      sequence: component.getFirstPropertyValue("sequence"),
      off: component.getFirstPropertyValue("status") === "CANCELLED",
      url: component.getFirstPropertyValue("url"),
      place: event.location.includes(
        feed.sessions.find(({ id }) => `${id}@nuanyi` === event.uid)?.place ?? "?",
      ),
      words: event.description?.split("\n").filter(Boolean) ?? [],
    }
  })
}

/** What it has to make of the rows. */
function expectedOf(rows: Row[], providers: { id: string; name: string }[]) {
  const inOrder = [...rows].sort(
    (a, b) => a.startsAt.getTime() - b.startsAt.getTime() || (a.sessionId < b.sessionId ? -1 : 1),
  )
  return inOrder.map(({ sessionId, startsAt, endsAt, sequence, cancelledAt, stationId, ...row }) => ({
    id: `${sessionId}@nuanyi`,
    startsAt,
    endsAt,
    sequence,
    off: cancelledAt !== null,
    url: `${site}/stations/${stationId}`,
    place: true,
    words: [
      row.cancelReason && `取消原因：${row.cancelReason}`,
      row.providerId && `提供方：${providers.find(({ id }) => id === row.providerId)?.name}`,
      row.capacity && `名额：${row.capacity} 人`,
      row.note,
    ].filter(Boolean),
  }))
}

test("whatever is announced, the calendars of a station, a provider and an area give it back to an independent parser, and nothing else", async () => {
  const from = instantAt(monday, 0)
  await fc.assert(
    fc.asyncProperty(world, async (told) => {
      const { rows, stations, providers } = await lay(told)
      const those = (which: (row: Row) => boolean) => expectedOf(rows.filter(which), providers)
      for (const { id } of stations.filter(({ state }) => state === "OPEN"))
        expect(readBack(await stationFeed(id, from))).toEqual(those(({ stationId }) => stationId === id))
      for (const { id } of providers) {
        const own = those(({ providerId }) => providerId === id)
        // Of whom riders read nothing there is no calendar at all.
        expect(readBack(await providerFeed(id, from))).toEqual(own.length > 0 ? own : null)
      }
      for (const { area, kinds } of told.asked)
        expect(readBack(await areaFeed(area, kinds, from))).toEqual(
          those(
            ({ areaCode, kindCode }) =>
              areaCode.startsWith(area) && (kinds.length === 0 || kinds.includes(kindCode)),
          ),
        )
    }),
    { numRuns: 15 },
  )
}, 60_000)
