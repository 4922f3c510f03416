import { randomUUID } from "node:crypto"
import { describe, expect, test } from "vitest"
import { addDays, instantAt } from "@/lib/plain/clock"
import { addWeeks, daysOf } from "@/lib/plain/week"
import { db } from "@/lib/server/db"
import { ownDatabase } from "@/tests/database"
import { aDoor, added, at, codeOf, monday, plain, street, tuesday, week } from "@/tests/weeks"
import { addSession } from "./add-session"
import { publishWeek } from "./publish-week"
import { publishedWeek } from "./published"
import { weekOf } from "./reads"
import { saveWeek } from "./save-week"

ownDatabase()

describe("planning", () => {
  test("is invisible to riders until it is published, and then all of it is there", async () => {
    const station = await aDoor()
    const { revision } = await added(station.id, 0)
    expect((await publishedWeek(station.id, week))?.sessions).toEqual([])
    expect((await weekOf(street, station.id, week))?.state).toBe("draft")
    expect(await publishWeek(street, { stationId: station.id, week, revision })).toMatchObject({
      ok: true,
      value: { number: 1 },
    })
    const read = await publishedWeek(station.id, week)
    expect(read?.sessions).toHaveLength(1)
    expect(read?.sessions[0]).toMatchObject({ kind: { code: "haircut" }, cancelled: false, changedAt: null })
    expect((await weekOf(street, station.id, week))?.state).toBe("published")
  })

  test("from a page that is out of date is refused, and changes nothing", async () => {
    const station = await aDoor()
    const { id, revision } = await added(station.id, 0)
    await added(station.id, revision, at(tuesday, 600, 660))
    const late = await saveWeek(street, { stationId: station.id, week, revision, sessions: [] })
    expect(codeOf(late)).toBe("changedSinceYouLooked")
    expect((await db.session.findUnique({ where: { id } }))?.startsAt).toEqual(instantAt(monday, 600))
  })

  test("refuses another week, a time that is over, and a word or provider that may not be chosen, each at its field", async () => {
    const station = await aDoor()
    const other = await db.provider.create({ data: { name: "外地理发店", areaCode: "310101" } })
    const fields = async (over: object) => {
      const input = { stationId: station.id, week, revision: 0, ...plain, ...at(monday, 600, 660), ...over }
      const result = await addSession(street, input)
      return result.ok ? "ok" : result.details?.map(({ path, message }) => `${path} ${message}`)
    }
    expect(await fields(at(addDays(monday, 7), 600, 660))).toEqual(["day outsideItsWeek"])
    expect(await fields({ kindCode: "meituan" })).toEqual(["kindCode notInList"])
    expect(await fields({ providerId: other.id })).toEqual(["providerId notInList"])
    expect(await fields({ providerId: randomUUID() })).toEqual(["providerId notInList"])
    const past = addWeeks(week, -6)
    const over = { week: past, ...at(daysOf(past)[0], 600, 660) }
    expect(await fields(over)).toEqual(["starts inThePast"])
  })

  test("of a whole week replaces it, lets two sessions change places, and keeps the ids", async () => {
    const station = await aDoor()
    const first = await added(station.id, 0, at(monday, 600, 660))
    const second = await added(station.id, first.revision, at(monday, 660, 720))
    const saved = await saveWeek(street, {
      stationId: station.id,
      week,
      revision: second.revision,
      sessions: [
        { ...plain, ...at(monday, 660, 720), id: first.id },
        { ...plain, ...at(monday, 600, 660), id: second.id },
        { ...plain, ...at(tuesday, 600, 660) },
      ],
    })
    expect(codeOf(saved)).toBe("ok")
    const rows = await db.session.findMany({
      where: { stationId: station.id },
      orderBy: { startsAt: "asc" },
    })
    expect(rows.map(({ id }) => id).slice(0, 2)).toEqual([second.id, first.id])
    expect(rows).toHaveLength(3)
    const emptied = { stationId: station.id, week, revision: second.revision + 1, sessions: [] }
    expect(codeOf(await saveWeek(street, emptied))).toBe("ok")
    expect(await db.session.count({ where: { stationId: station.id } })).toBe(0)
  })

  test("of a whole week is all or nothing: one bad line, and none is written", async () => {
    const station = await aDoor()
    const saved = await saveWeek(street, {
      stationId: station.id,
      week,
      revision: 0,
      sessions: [
        { ...plain, ...at(monday, 600, 660) },
        { ...plain, kindCode: "nonsense", ...at(tuesday, 600, 660) },
      ],
    })
    expect(saved).toMatchObject({ ok: false, details: [{ path: "sessions.1.kindCode" }] })
    expect(await db.session.count({ where: { stationId: station.id } })).toBe(0)
  })

  test("may cross midnight and the week's end; next Monday's first hours are then taken", async () => {
    const station = await aDoor()
    const sunday = daysOf(week)[6]
    await added(station.id, 0, at(sunday, 1380, 1500))
    const next = addWeeks(week, 1)
    const clash = { stationId: station.id, week: next, revision: 0, ...plain, ...at(daysOf(next)[0], 30, 90) }
    expect(codeOf(await addSession(street, clash))).toBe("placeTaken")
    const fits = { ...clash, ...at(daysOf(next)[0], 60, 120) }
    expect(codeOf(await addSession(street, fits))).toBe("ok")
  })
})
