import { randomUUID } from "node:crypto"
import { beforeAll, describe, expect, test } from "vitest"
import { addDays, dayOf, instantAt } from "@/lib/plain/clock"
import { addWeeks, daysOf, weekNow } from "@/lib/plain/week"
import { db } from "@/lib/server/db"
import { ownDatabase } from "@/tests/database"
import { anActor, aStation, neighbourhood } from "@/tests/door"
import { ROLES } from "../audit/actor"
import { addSession } from "./add-session"
import { cancelSession } from "./cancel-session"
import { copyWeek } from "./copy-week"
import { discardDraft } from "./discard-draft"
import { editSession, moveSession } from "./edit-session"
import { publishWeek } from "./publish-week"
import { publishedFeed, publishedWeek } from "./published"
import { weekOf } from "./reads"
import { removeSession } from "./remove-session"
import { saveWeek } from "./save-week"

ownDatabase()

// Never the running week: what is planned in these tests lies ahead, whenever they run.
const week = addWeeks(weekNow(new Date()), 2)
const [monday, tuesday, wednesday] = daysOf(week)
const street = anActor("STREET", "110114012")
const elsewhere = anActor("STREET", "110101013")
let providerId: string

beforeAll(async () => {
  await neighbourhood()
  const provider = await db.provider.create({ data: { name: "天通苑社区医院", areaCode: "110114" } })
  providerId = provider.id
})

/** Open from nine to nine, every day. */
async function aDoor(over: Parameters<typeof aStation>[0] = {}) {
  const station = await aStation(over)
  await db.openingSpan.createMany({
    data: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
      stationId: station.id,
      weekday,
      opens: 540,
      closes: 1260,
    })),
  })
  return station
}

const plain = { kindCode: "haircut", providerId: null, place: "", capacity: null, note: null }
const at = (day: string, from: number, to: number) => ({
  startsAt: instantAt(day, from),
  endsAt: instantAt(day, to),
})

async function added(stationId: string, revision: number, over: object = {}, actor = street) {
  const session = { ...plain, ...at(monday, 600, 660), ...over }
  const result = await addSession(actor, { stationId, week, revision, ...session })
  if (!result.ok) throw new Error(`${result.code} ${JSON.stringify(result.details)}`)
  return result.value
}

async function aPublishedWeek(sessions: object[] = [{}]) {
  const station = await aDoor()
  let revision = 0
  const ids: string[] = []
  for (const session of sessions) {
    const one = await added(station.id, revision, session)
    ids.push(one.id)
    revision = one.revision
  }
  const published = await publishWeek(street, { stationId: station.id, week, revision })
  if (!published.ok) throw new Error(published.code)
  return { station, ids, revision }
}

const codeOf = (result: { ok: boolean; code?: string }) => (result.ok ? "ok" : result.code)

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
    const late = await moveSession(street, { sessionId: id, revision, ...at(wednesday, 600, 660) })
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

describe("two at once", () => {
  test("cannot put two sessions into one place at one time: the database lets one through", async () => {
    const station = await aDoor()
    const next = addWeeks(week, 1)
    // Different weeks, so that no week's lock stands between them: Sunday night against Monday morning.
    const night = { stationId: station.id, week, revision: 0, ...plain, ...at(daysOf(week)[6], 1380, 1500) }
    const morning = {
      stationId: station.id,
      week: next,
      revision: 0,
      ...plain,
      ...at(daysOf(next)[0], 0, 90),
    }
    const results = await Promise.all([addSession(street, night), addSession(street, morning)])
    expect(results.map(codeOf).sort()).toEqual(["ok", "placeTaken"])
    expect(await db.session.count({ where: { stationId: station.id } })).toBe(1)
  })

  test("who publish the same week: one wins, the other learns that it has changed nothing or is out of date", async () => {
    const station = await aDoor()
    const { revision } = await added(station.id, 0)
    const press = () => publishWeek(street, { stationId: station.id, week, revision })
    const results = await Promise.all([press(), press(), press()])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.filter(({ ok }) => !ok).every((r) => codeOf(r) === "nothingChanged")).toBe(true)
    expect(await db.publication.count({ where: { week: { stationId: station.id } } })).toBe(1)
  })

  test("one who publishes while another edits: whoever comes second is told that it changed", async () => {
    const station = await aDoor()
    const { id, revision } = await added(station.id, 0)
    const [moved, published] = await Promise.all([
      moveSession(street, { sessionId: id, revision, ...at(tuesday, 600, 660) }),
      publishWeek(street, { stationId: station.id, week, revision }),
    ])
    // Publishing does not change the working copy, so that an edit after it is still made from what its author saw.
    if (!published.ok) expect(published.code).toBe("changedSinceYouLooked")
    expect(moved.ok).toBe(true)
    const read = (await publishedWeek(station.id, week))?.sessions ?? []
    if (published.ok) expect(read[0]?.startsAt).toEqual(instantAt(monday, 600))
    else expect(read).toEqual([])
  })

  test("stations that announce the same provider for the same hour: the second is stopped", async () => {
    const doors = await Promise.all([aDoor(), aDoor()])
    const weeks = await Promise.all(
      doors.map(async (door) => ({ door, ...(await added(door.id, 0, { providerId })) })),
    )
    const results = await Promise.all(
      weeks.map(({ door, revision }) => publishWeek(street, { stationId: door.id, week, revision })),
    )
    expect(results.map(codeOf).sort()).toEqual(["ok", "problems"])
    expect(results.find(({ ok }) => !ok)).toMatchObject({ details: [{ message: "publishDoubleBooked" }] })
  })
})

describe("publishing", () => {
  test("is stopped by what blocks, says where, and writes nothing", async () => {
    const station = await aDoor()
    const { id, revision } = await added(station.id, 0, at(monday, 500, 560))
    const result = await publishWeek(street, { stationId: station.id, week, revision })
    expect(result).toMatchObject({
      ok: false,
      code: "problems",
      details: [{ path: `sessions.${id}`, message: "publishOutsideHours" }],
    })
    expect(await db.publication.count({ where: { week: { stationId: station.id } } })).toBe(0)
    await db.setting.create({ data: { key: "schedule.outsideHoursBlocks", value: false } })
    expect(codeOf(await publishWeek(street, { stationId: station.id, week, revision }))).toBe("ok")
    await db.setting.delete({ where: { key: "schedule.outsideHoursBlocks" } })
  })

  test("again without a change is refused, and an edit that is taken back is no change", async () => {
    const { station, ids, revision } = await aPublishedWeek()
    const again = () => publishWeek(street, { stationId: station.id, week, revision })
    expect(codeOf(await again())).toBe("nothingChanged")
    const sessionId = ids[0] ?? ""
    await moveSession(street, { sessionId, revision, ...at(tuesday, 600, 660) })
    expect((await weekOf(street, station.id, week))?.state).toBe("changed")
    await moveSession(street, { sessionId, revision: revision + 1, ...at(monday, 600, 660) })
    expect((await weekOf(street, station.id, week))?.state).toBe("published")
  })

  test.each(["DRAFT", "SUBMITTED", "RETURNED"] as const)(
    "waits until a station that is %s is approved",
    async (state) => {
      const station = await aDoor({ state })
      const { revision } = await added(station.id, 0)
      expect(codeOf(await publishWeek(street, { stationId: station.id, week, revision }))).toBe(
        "stationNotReady",
      )
    },
  )

  test.each(["APPROVED", "SUSPENDED"] as const)(
    "of a station that is %s works, and riders read it once it opens",
    async (state) => {
      const station = await aDoor({ state })
      const { revision } = await added(station.id, 0)
      expect(codeOf(await publishWeek(street, { stationId: station.id, week, revision }))).toBe("ok")
      expect(await publishedWeek(station.id, week)).toBeNull()
      await db.station.update({ where: { id: station.id }, data: { state: "OPEN" } })
      expect((await publishedWeek(station.id, week))?.sessions).toHaveLength(1)
    },
  )

  test("a closed station's week can be neither planned nor published", async () => {
    const station = await aDoor({ state: "CLOSED" })
    const input = { stationId: station.id, week, revision: 0 }
    expect(codeOf(await addSession(street, { ...input, ...plain, ...at(monday, 600, 660) }))).toBe(
      "stationClosed",
    )
    expect(codeOf(await publishWeek(street, input))).toBe("stationClosed")
  })

  test("a week that is over is refused", async () => {
    const station = await aDoor()
    const past = addWeeks(week, -6)
    const row = await db.weekSchedule.create({ data: { stationId: station.id, week: past } })
    await db.session.create({
      data: { weekId: row.id, stationId: station.id, kindCode: "haircut", ...at(daysOf(past)[0], 600, 660) },
    })
    const input = { stationId: station.id, week: past, revision: 1 }
    expect(codeOf(await publishWeek(street, input))).toBe("weekIsOver")
  })

  test("keeps the identity of every session, and counts its changes one by one", async () => {
    const { station, ids, revision } = await aPublishedWeek([{}, at(tuesday, 600, 660)])
    const [first = "", second = ""] = ids
    await moveSession(street, { sessionId: first, revision, ...at(wednesday, 600, 660) })
    await publishWeek(street, { stationId: station.id, week, revision: revision + 1 })
    const feed = await publishedFeed(station.id, instantAt(monday, 0))
    const told = new Map(feed?.sessions.map((s) => [s.id, s]))
    expect([...told.keys()].sort()).toEqual([...ids].sort())
    expect(told.get(first)).toMatchObject({ sequence: 1 })
    expect(told.get(first)?.changedAt).toBeInstanceOf(Date)
    expect(told.get(second)).toMatchObject({ sequence: 0, changedAt: null })
    const current = await db.publishedSession.findMany({ where: { stationId: station.id, current: true } })
    expect(current).toHaveLength(2)
    expect(new Set(current.map(({ publicationId }) => publicationId)).size).toBe(1)
    // What riders read before can still be read as it was.
    const before = await db.publishedSession.findFirst({ where: { sessionId: first, current: false } })
    expect(before?.startsAt).toEqual(instantAt(monday, 600))
  })
})

describe("cancelling", () => {
  test("tells riders at once, and leaks nothing else of the draft", async () => {
    const { station, ids, revision } = await aPublishedWeek([{}, at(tuesday, 600, 660)])
    const [first = "", second = ""] = ids
    await moveSession(street, { sessionId: second, revision, ...at(wednesday, 900, 960) })
    await added(station.id, revision + 1, at(wednesday, 600, 660))
    const result = await cancelSession(street, { sessionId: first, reason: "理发师临时有事" })
    expect(codeOf(result)).toBe("ok")
    const read = (await publishedWeek(station.id, week))?.sessions ?? []
    expect(read).toHaveLength(2)
    expect(read.find(({ id }) => id === first)).toMatchObject({
      cancelled: true,
      cancelReason: "理发师临时有事",
    })
    expect(read.find(({ id }) => id === second)?.startsAt).toEqual(instantAt(tuesday, 600))
    const planned = await weekOf(street, station.id, week)
    expect(planned?.state).toBe("changed")
    expect(planned?.sessions).toHaveLength(3)
    expect(codeOf(await cancelSession(street, { sessionId: first, reason: "再说一次" }))).toBe(
      "alreadyCancelled",
    )
  })

  test("of a week without other changes leaves it published", async () => {
    const { station, ids } = await aPublishedWeek()
    await cancelSession(street, { sessionId: ids[0] ?? "", reason: "停电" })
    expect((await weekOf(street, station.id, week))?.state).toBe("published")
  })

  test("frees the place for another session", async () => {
    const { station, ids, revision } = await aPublishedWeek()
    const taken = { stationId: station.id, week, revision, ...plain, ...at(monday, 600, 660) }
    expect(codeOf(await addSession(street, taken))).toBe("placeTaken")
    await cancelSession(street, { sessionId: ids[0] ?? "", reason: "换人" })
    expect(codeOf(await addSession(street, { ...taken, revision: revision + 1 }))).toBe("ok")
  })

  test("is for what riders have seen; what they have not is simply removed", async () => {
    const station = await aDoor()
    const { id, revision } = await added(station.id, 0)
    expect(codeOf(await cancelSession(street, { sessionId: id, reason: "不办了" }))).toBe("notPublished")
    expect(codeOf(await removeSession(street, { sessionId: id, revision }))).toBe("ok")
    expect(await db.session.findUnique({ where: { id } })).toBeNull()
  })

  test("in the draft asks for the reason and waits for the next publication; discarding takes it back", async () => {
    const { station, ids, revision } = await aPublishedWeek()
    const sessionId = ids[0] ?? ""
    const bare = await removeSession(street, { sessionId, revision })
    expect(bare).toMatchObject({ ok: false, details: [{ path: "reason", message: "required" }] })
    expect(codeOf(await removeSession(street, { sessionId, revision, reason: "下雪" }))).toBe("ok")
    expect((await publishedWeek(station.id, week))?.sessions[0]?.cancelled).toBe(false)
    const discard = await discardDraft(street, { stationId: station.id, week, revision: revision + 1 })
    expect(codeOf(discard)).toBe("ok")
    const planned = await weekOf(street, station.id, week)
    expect(planned?.state).toBe("published")
    expect(planned?.sessions[0]?.cancelledAt).toBeNull()
  })

  test("by leaving it out of the whole week is refused: riders must learn why", async () => {
    const { station, ids, revision } = await aPublishedWeek()
    const [id = ""] = ids
    const without = { stationId: station.id, week, revision, sessions: [] }
    expect(await saveWeek(street, without)).toMatchObject({
      ok: false,
      details: [{ message: "cancelInstead" }],
    })
    const cancelled = [{ ...plain, ...at(monday, 600, 660), id, cancelReason: "老师请假" }]
    expect(codeOf(await saveWeek(street, { ...without, sessions: cancelled }))).toBe("ok")
    await publishWeek(street, { stationId: station.id, week, revision: revision + 1 })
    const read = await publishedWeek(station.id, week)
    expect(read?.sessions[0]).toMatchObject({ cancelled: true, cancelReason: "老师请假" })
    const edit = { sessionId: id, revision: revision + 1, ...plain, ...at(tuesday, 600, 660) }
    expect(await editSession(street, edit)).toMatchObject({ details: [{ message: "cancelledStays" }] })
  })
})

describe("copying last week", () => {
  test("moves every session by whole weeks, and names what it left out", async () => {
    const station = await aDoor()
    const closed = addDays(wednesday, 7)
    await db.closure.create({
      data: {
        stationId: station.id,
        fromDay: new Date(closed),
        toDay: new Date(closed),
        reason: "装修",
        createdBy: randomUUID(),
      },
    })
    let { revision } = await added(station.id, 0, at(monday, 600, 660))
    revision = (await added(station.id, revision, at(tuesday, 600, 660))).revision
    await added(station.id, revision, at(wednesday, 600, 660))
    const to = addWeeks(week, 1)
    const taken = {
      stationId: station.id,
      week: to,
      revision: 0,
      ...plain,
      ...at(addDays(tuesday, 7), 630, 700),
    }
    await addSession(street, taken)
    const copied = await copyWeek(street, { stationId: station.id, from: week, to })
    expect(copied).toMatchObject({ ok: true, value: { copied: 1 } })
    const left = copied.ok
      ? copied.value.leftOut.map(({ why, session }) => [why, dayOf(session.startsAt)])
      : []
    expect(left).toEqual([
      ["placeTaken", addDays(tuesday, 7)],
      ["closed", closed],
    ])
    const planned = await weekOf(street, station.id, to)
    expect(planned?.sessions.map(({ startsAt }) => dayOf(startsAt))).toEqual([
      addDays(monday, 7),
      addDays(tuesday, 7),
    ])
  })

  test("of an empty week says so", async () => {
    const station = await aDoor()
    const copied = await copyWeek(street, { stationId: station.id, from: week, to: addWeeks(week, 1) })
    expect(codeOf(copied)).toBe("nothingToCopy")
  })
})

describe("who may", () => {
  test("outside the area every verb and read answers as if there were nothing", async () => {
    const { station, ids, revision } = await aPublishedWeek()
    const [sessionId = ""] = ids
    const ofWeek = { stationId: station.id, week, revision }
    const time = at(tuesday, 600, 660)
    const results = await Promise.all([
      addSession(elsewhere, { ...ofWeek, ...plain, ...time }),
      editSession(elsewhere, { sessionId, revision, ...plain, ...time }),
      moveSession(elsewhere, { sessionId, revision, ...time }),
      removeSession(elsewhere, { sessionId, revision }),
      cancelSession(elsewhere, { sessionId, reason: "不该看见" }),
      saveWeek(elsewhere, { ...ofWeek, sessions: [] }),
      copyWeek(elsewhere, { stationId: station.id, from: week, to: addWeeks(week, 1) }),
      publishWeek(elsewhere, ofWeek),
      discardDraft(elsewhere, ofWeek),
    ])
    expect(results.map(codeOf)).toEqual(results.map(() => "notFound"))
    expect(await weekOf(elsewhere, station.id, week)).toBeNull()
  })

  test("inside it only streets and communities plan, publish and cancel; the keeper and those above read", async () => {
    const { station, ids } = await aPublishedWeek()
    const answers: Record<string, unknown> = {}
    const places = { CITY: "1101", DISTRICT: "110114", STREET: "110114012", KEEPER: station } as const
    for (const role of ROLES) {
      const actor = anActor(role, places[role as keyof typeof places] ?? null)
      const [plan, publish, cancel] = await Promise.all([
        removeSession(actor, { sessionId: ids[0] ?? "", revision: -1 }),
        publishWeek(actor, { stationId: station.id, week, revision: -1 }),
        saveWeek(actor, { stationId: station.id, week, revision: -1, sessions: [] }),
      ])
      const reads = (await weekOf(actor, station.id, week)) !== null
      answers[role] = [reads, codeOf(plan), codeOf(publish), codeOf(cancel)]
    }
    const none = [false, "notFound", "notFound", "notFound"]
    const reader = [true, "notAllowed", "notAllowed", "notAllowed"]
    const planner = [true, ...Array(3).fill("changedSinceYouLooked")]
    expect(answers).toEqual({
      ADMIN: none,
      CITY: reader,
      DISTRICT: reader,
      STREET: planner,
      // A community post here has no unit, so that it reaches nothing.
      COMMUNITY: none,
      KEEPER: reader,
      PROVIDER: none,
    })
  })
})

test("every change of a week is in the station's history, with who and what", async () => {
  const { station, ids } = await aPublishedWeek()
  await cancelSession(street, { sessionId: ids[0] ?? "", reason: "停水" })
  const events = await db.auditEvent.findMany({
    where: { subjectType: "station", subjectId: station.id },
    orderBy: { id: "asc" },
  })
  expect(events.map(({ action }) => action)).toEqual([
    "schedule.addSession",
    "schedule.publish",
    "schedule.cancelSession",
  ])
  expect(events.at(-1)?.after).toMatchObject({ week, sessions: [{ id: ids[0], cancelled: "停水" }] })
})
