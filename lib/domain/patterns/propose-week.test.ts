import { randomUUID } from "node:crypto"
import { beforeEach, describe, expect, test } from "vitest"
import { addDays, dayOf, dayToDbDate } from "@/lib/plain/clock"
import { addWeeks, daysOf } from "@/lib/plain/week"
import { db } from "@/lib/server/db"
import { ownDatabase } from "@/tests/database"
import { anActor } from "@/tests/door"
import { aPattern } from "@/tests/patterns"
import { aDoor, added, at, codeOf, monday, plain, street, week } from "@/tests/weeks"
import { setHolidays } from "../holidays/set-holidays"
import { addSession } from "../schedules/add-session"
import { cancelSession } from "../schedules/cancel-session"
import { publishWeek } from "../schedules/publish-week"
import { weekOf } from "../schedules/reads"
import { addPattern } from "./add-pattern"
import { endPattern } from "./end-pattern"
import { proposeWeek } from "./propose-week"
import { takeProposal } from "./take-proposal"

ownDatabase()

const [, tuesday, wednesday, , , saturday] = daysOf(week)
const next = addWeeks(week, 1)
const from = "patterns" as const

let station: Awaited<ReturnType<typeof aDoor>>
beforeEach(async () => {
  // Whenever these tests run: no real holiday falls into their weeks.
  await db.holidayDay.deleteMany()
  const days = [...daysOf(week), ...daysOf(next)]
  await db.holidayDay.createMany({ data: days.map((day) => ({ day: dayToDbDate(day), kind: "ORDINARY" })) })
  station = await aDoor()
})

async function standing(...patterns: object[]) {
  const ids: string[] = []
  for (const over of patterns) {
    const done = await addPattern(street, aPattern({ stationId: station.id, ...over }))
    if (!done.ok) throw new Error(`${done.code} ${JSON.stringify(done.details)}`)
    ids.push(done.value.id)
  }
  return ids
}

async function proposed(over: object = {}) {
  const answer = await proposeWeek(street, { stationId: station.id, week, from, ...over })
  if (!answer.ok) throw new Error(answer.code)
  const { fits, leftOut } = answer.value
  return {
    ...answer.value,
    days: fits.map(({ session }) => dayOf(session.startsAt)),
    left: leftOut.map(({ session, why, about }) => [dayOf(session.startsAt), why, ...(about ? [about] : [])]),
  }
}

async function shut(fromDay: string, toDay: string | null = fromDay) {
  await db.closure.create({
    data: {
      stationId: station.id,
      fromDay: dayToDbDate(fromDay),
      toDay: toDay && dayToDbDate(toDay),
      reason: "装修",
      createdBy: randomUUID(),
    },
  })
}

describe("a week that is proposed from what comes again", () => {
  test("is written into the working copy as a whole, and can be published as it stands", async () => {
    await standing(
      {},
      { weekdays: ["2", "4"], starts: "14:00", ends: "15:30", kindCode: "clinic", capacity: "20" },
    )
    const { days, revision } = await proposed()
    expect(days).toEqual([monday, tuesday, addDays(monday, 3)])
    const taken = await takeProposal(street, { stationId: station.id, week, from, revision })
    expect(taken).toMatchObject({ ok: true, value: { taken: 3, leftOut: [], revision: 1 } })
    expect(codeOf(await publishWeek(street, { stationId: station.id, week, revision: 1 }))).toBe("ok")
    const read = await weekOf(street, station.id, week)
    expect(read?.publication?.sessions.map(({ kindCode, capacity }) => [kindCode, capacity])).toEqual([
      ["haircut", null],
      ["clinic", 20],
      ["clinic", 20],
    ])
  })

  test("takes only what was ticked", async () => {
    await standing({ weekdays: ["1", "2", "3"] })
    const { fits, revision } = await proposed()
    const keys = fits.slice(1).map(({ session }) => session.id)
    await takeProposal(street, { stationId: station.id, week, from, revision, keys })
    expect((await weekOf(street, station.id, week))?.sessions).toHaveLength(2)
  })

  test("names what a holiday, a closure and other hours on a date take out", async () => {
    await setHolidays(anActor("ADMIN"), {
      ...{ fromDay: tuesday, toDay: tuesday, kind: "OFF", name: "市运动会", nameEn: "" },
    })
    await shut(wednesday)
    await db.openingException.create({
      data: {
        stationId: station.id,
        day: dayToDbDate(saturday),
        spans: [{ opens: 840, closes: 1080 }],
        reason: "冬季",
      },
    })
    await standing({ weekdays: ["1", "2", "3", "6"] }, { weekdays: ["2"], place: "门厅", onHoliday: "KEEP" })
    const { days, left } = await proposed()
    expect(days).toEqual([monday, tuesday])
    expect(left).toEqual([
      [tuesday, "holiday"],
      [wednesday, "closed", "装修"],
      [saturday, "outsideHours"],
    ])
  })

  test("lets of two patterns for one place only the first in, and keeps a place that is taken", async () => {
    await added(station.id, 0, { ...at(tuesday, 630, 700), kindCode: "clinic" })
    await standing({ weekdays: ["1", "2"] }, { starts: "10:30", ends: "11:30", kindCode: "clinic" })
    const { days, left } = await proposed()
    expect(days).toEqual([monday])
    expect(left).toEqual([
      [monday, "placeTaken"],
      [tuesday, "placeTaken"],
    ])
  })

  test("knows what stands there already, also what was cancelled", async () => {
    await standing({ weekdays: ["1", "2"] })
    await takeProposal(street, { stationId: station.id, week, from })
    await publishWeek(street, { stationId: station.id, week })
    const [first] = (await weekOf(street, station.id, week))?.sessions ?? []
    await cancelSession(street, { sessionId: first?.id ?? "", reason: "老师请假" })
    const { days, left } = await proposed()
    expect(days).toEqual([])
    expect(left).toEqual([
      [monday, "alreadyThere"],
      [tuesday, "alreadyThere"],
    ])
    expect(codeOf(await takeProposal(street, { stationId: station.id, week, from }))).toBe("nothingTaken")
  })

  test("leaves out a provider who is expected elsewhere or has retired, and a service that has", async () => {
    const [busy = "", gone = ""] = await Promise.all(
      [null, new Date()].map(async (retiredAt, n) => {
        const name = `服务队 ${n} ${randomUUID().slice(0, 6)}`
        const { id } = await db.provider.create({ data: { name, areaCode: "110114012" } })
        await standing({ weekdays: [String(n + 1)], providerId: id })
        if (retiredAt) await db.provider.update({ where: { id }, data: { retiredAt } })
        return id
      }),
    )
    expect([busy, gone]).not.toContain("")
    const other = await aDoor({ name: "天通苑中驿站" })
    await added(other.id, 0, { providerId: busy })
    await publishWeek(street, { stationId: other.id, week })
    await db.term.create({ data: { code: "old", list: "SERVICE_KIND", name: "旧", nameEn: "Old" } })
    await standing({ weekdays: ["3"], kindCode: "old" })
    await db.term.update({ where: { code: "old" }, data: { retiredAt: new Date() } })
    expect(await proposed()).toMatchObject({
      days: [],
      left: [
        [monday, "doubleBooked", "天通苑中驿站"],
        [tuesday, "retired"],
        [wednesday, "retired"],
      ],
    })
  })

  test("stays within what a week can hold", async () => {
    await added(station.id, 0, at(monday, 1200, 1230))
    const { weekId } = await db.session.findFirstOrThrow({ where: { stationId: station.id } })
    await db.session.createMany({
      data: Array.from({ length: 98 }, (_, n) => ({
        ...{ ...plain, ...at(monday, 540, 550), stationId: station.id, weekId, place: `座 ${n}` },
      })),
    })
    await standing({ weekdays: ["2", "3"] })
    expect(await proposed()).toMatchObject({ days: [tuesday], left: [[wednesday, "full"]] })
  })

  test("says when nobody knows the holidays yet, and when there is nothing to propose from", async () => {
    expect(codeOf(await proposeWeek(street, { stationId: station.id, week, from }))).toBe("noPatterns")
    const [id = ""] = await standing({})
    const { notAnnounced, days } = await proposed({ week: "2099-W10" })
    expect(notAnnounced).toHaveLength(7)
    expect(days).toHaveLength(1)
    await endPattern(street, { id, revision: 1 })
    expect(codeOf(await proposeWeek(street, { stationId: station.id, week, from }))).toBe("noPatterns")
  })

  test("is not taken half: what changed after the proposal was looked at stops it", async () => {
    await standing({ weekdays: ["1", "2"] })
    const { fits, revision } = await proposed()
    const keys = fits.map(({ session }) => session.id)
    await shut(tuesday)
    const ticked = { stationId: station.id, week, from, revision, keys }
    expect(codeOf(await takeProposal(street, ticked))).toBe("changedSinceYouLooked")
    expect((await weekOf(street, station.id, week))?.sessions).toEqual([])
    await added(station.id, 0, at(saturday, 600, 660))
    const first = { ...ticked, keys: keys.slice(0, 1) }
    expect(codeOf(await takeProposal(street, first))).toBe("changedSinceYouLooked")
    expect(codeOf(await takeProposal(street, { ...first, revision: 1 }))).toBe("ok")
  })

  test("is taken once by two who take it at the same time", async () => {
    await standing({ weekdays: ["1", "2", "3"] })
    const answers = await Promise.all(
      [1, 2].map(() => takeProposal(street, { stationId: station.id, week, from })),
    )
    expect(answers.map(codeOf).sort()).toEqual(["nothingTaken", "ok"])
    expect((await weekOf(street, station.id, week))?.sessions).toHaveLength(3)
  })
})

describe("a week like another", () => {
  test("moves every session by whole weeks, and names what it left out", async () => {
    const [, nextTuesday, nextWednesday] = daysOf(next)
    await shut(nextWednesday)
    let revision = 0
    for (const day of [monday, tuesday, wednesday])
      revision = (await added(station.id, revision, at(day, 600, 660))).revision
    await addSession(street, {
      ...{ stationId: station.id, week: next, revision: 0, ...plain, ...at(nextTuesday, 630, 700) },
    })
    const like = { week: next, from: "week" as const, fromWeek: week }
    expect((await proposed(like)).left).toEqual([
      [nextTuesday, "placeTaken"],
      [nextWednesday, "closed", "装修"],
    ])
    const taken = await takeProposal(street, { stationId: station.id, ...like })
    expect(taken).toMatchObject({ ok: true, value: { taken: 1 } })
    const planned = await weekOf(street, station.id, next)
    expect(planned?.sessions.map(({ startsAt }) => dayOf(startsAt))).toEqual([daysOf(next)[0], nextTuesday])
  })

  test("of another station serves as a template, if the planner can see it", async () => {
    const [near, far] = [await aDoor({ name: "样板驿站" }), await aDoor({ areaCode: "110101013" })]
    await added(near.id, 0, { place: "活动区" })
    const elsewhere = anActor("STREET", "110101013")
    await addSession(elsewhere, { stationId: far.id, week, revision: 0, ...plain, ...at(monday, 600, 660) })
    const like = { from: "station" as const, week: next }
    const { fits } = await proposed({ ...like, fromStation: near.id, fromWeek: week })
    expect(fits).toMatchObject([{ session: { place: "活动区", ...at(addDays(monday, 7), 600, 660) } }])
    const hidden = { stationId: station.id, ...like, fromStation: far.id, fromWeek: week }
    expect(codeOf(await proposeWeek(street, hidden))).toBe("nothingToCopy")
  })

  test("that is empty, or the week itself, gives nothing to copy", async () => {
    const like = { stationId: station.id, week, from: "week" as const }
    expect(codeOf(await proposeWeek(street, { ...like, fromWeek: next }))).toBe("nothingToCopy")
    expect(codeOf(await proposeWeek(street, { ...like, fromWeek: week }))).toBe("nothingToCopy")
    expect(codeOf(await proposeWeek(street, like))).toBe("nothingToCopy")
    await added(station.id, 0)
    const unnamed = await proposeWeek(street, { ...like, week: next })
    expect(unnamed.ok && unnamed.value.fits).toHaveLength(1)
  })
})
