import { beforeAll, describe, expect, test } from "vitest"
import { db } from "@/lib/server/db"
import { ownDatabase } from "@/tests/database"
import { aProviderActor, neighbourhood } from "@/tests/door"
import { aDoor, added, at, codeOf, monday, plain, street, tuesday, wednesday, week } from "@/tests/weeks"
import { answerSession } from "./answer-session"
import { editSession, moveSession } from "./edit-session"
import { ownPlan, ownPlanned } from "./own-plan"
import { publishWeek } from "./publish-week"
import { weekOf } from "./reads"
import { problemsOf } from "./rules"

ownDatabase()
beforeAll(neighbourhood)

let many = 0
async function aProvider() {
  const data = { name: `义诊队 ${many++}`, areaCode: "110114012" }
  const { id } = await db.provider.create({ data })
  return { id, actor: aProviderActor(id) }
}

const asked = at(monday, 600, 660)
/** A session of Monday at ten that names a provider. */
async function anAskedProvider() {
  const provider = await aProvider()
  const station = await aDoor()
  const { id, revision } = await added(station.id, 0, { providerId: provider.id })
  return { provider, station, sessionId: id, revision }
}

const yes = { seen: asked, kind: "ACCEPTED", note: null } as const
const no = { seen: asked, kind: "DECLINED", note: "当天有手术" } as const
const other = { seen: asked, kind: "PROPOSED", note: "下午有空", ...at(tuesday, 840, 900) } as const

async function problemsAt(stationId: string) {
  const view = await weekOf(street, stationId, week)
  return view?.sessions.flatMap((session) =>
    problemsOf(session, view.around).map(({ kind, severity, about }) => [kind, severity, about]),
  )
}

async function standingFor({ actor }: { actor: typeof street }, sessionId: string) {
  return (await ownPlanned(actor, sessionId))?.answer?.standing ?? null
}

describe("a provider that is asked", () => {
  test("reads the drafts that name it, and answers; planners see that it declined, and may publish all the same", async () => {
    const { provider, station, sessionId } = await anAskedProvider()
    expect((await ownPlan(provider.actor, {})).rows).toMatchObject([
      { id: sessionId, state: "draft", answer: null, answerable: true },
    ])
    expect(codeOf(await answerSession(provider.actor, { sessionId, ...no }))).toBe("ok")
    expect(await problemsAt(station.id)).toEqual([["declined", "warns", "当天有手术"]])
    expect(codeOf(await publishWeek(street, { stationId: station.id, week }))).toBe("ok")
    expect(await db.auditEvent.findFirst({ where: { action: "schedule.answer" } })).toMatchObject({
      subjectId: station.id,
      areaCode: "110114012",
      after: { sessionId, answer: "DECLINED", note: "当天有手术" },
    })
  })

  test("stops the week from being published by declining, where the office has decided so", async () => {
    const { provider, station, sessionId } = await anAskedProvider()
    await answerSession(provider.actor, { sessionId, ...no })
    await db.setting.create({ data: { key: "schedule.declinedBlocks", value: true } })
    expect(await publishWeek(street, { stationId: station.id, week })).toMatchObject({
      code: "problems",
      details: [{ message: "publishDeclined" }],
    })
    await db.setting.deleteMany()
  })

  test("may think better of it: the last answer counts, and every one is kept", async () => {
    const { provider, station, sessionId } = await anAskedProvider()
    await answerSession(provider.actor, { sessionId, ...no })
    await answerSession(provider.actor, { sessionId, ...yes })
    expect(await problemsAt(station.id)).toEqual([])
    expect(await standingFor(provider, sessionId)).toBe("accepted")
    expect(await db.sessionAnswer.count({ where: { sessionId } })).toBe(2)
    await expect(db.sessionAnswer.deleteMany({ where: { sessionId } })).rejects.toThrow()
  })

  test("proposes another time; the planner who takes it need not ask again, and publishing forgets nothing", async () => {
    const { provider, station, sessionId, revision } = await anAskedProvider()
    await answerSession(provider.actor, { sessionId, ...other })
    expect(await problemsAt(station.id)).toMatchObject([
      ["otherTimeProposed", "warns", `${tuesday.slice(5)} 14:00–15:00`],
    ])
    expect(await standingFor(provider, sessionId)).toBe("proposed")
    const { startsAt, endsAt } = other
    expect(codeOf(await moveSession(street, { sessionId, revision, startsAt, endsAt }))).toBe("ok")
    expect(codeOf(await publishWeek(street, { stationId: station.id, week }))).toBe("ok")
    expect(await problemsAt(station.id)).toEqual([])
    expect(await standingFor(provider, sessionId)).toBe("accepted")
  })

  test("has to be asked again when the session is moved elsewhere; back at its time the answer counts again", async () => {
    const { provider, station, sessionId, revision } = await anAskedProvider()
    await answerSession(provider.actor, { sessionId, ...no })
    await publishWeek(street, { stationId: station.id, week })
    const moved = await moveSession(street, { sessionId, revision, ...at(wednesday, 600, 660) })
    expect(await problemsAt(station.id)).toEqual([])
    expect(await ownPlanned(provider.actor, sessionId)).toMatchObject({
      state: "moving",
      announced: asked,
      answer: { standing: "outdated" },
    })
    if (moved.ok) await moveSession(street, { sessionId, revision: moved.value.revision, ...asked })
    expect(await standingFor(provider, sessionId)).toBe("declined")
  })

  test("says nothing for another one that comes in its place", async () => {
    const { provider, station, sessionId, revision } = await anAskedProvider()
    await answerSession(provider.actor, { sessionId, ...no })
    await publishWeek(street, { stationId: station.id, week })
    const second = await aProvider()
    const session = { ...plain, ...asked, providerId: second.id }
    expect(codeOf(await editSession(street, { sessionId, revision, ...session }))).toBe("ok")
    expect(await problemsAt(station.id)).toEqual([])
    expect((await ownPlan(second.actor, {})).rows).toMatchObject([{ id: sessionId, answer: null }])
    // Riders still read the first one.
    expect((await ownPlan(provider.actor, {})).rows).toMatchObject([
      { id: sessionId, state: "leaving", answerable: false },
    ])
  })
})

describe("an answer is refused", () => {
  test("to a session that has been moved since it was looked at, that has begun, or that is cancelled", async () => {
    const { provider, sessionId } = await anAskedProvider()
    const seen = at(tuesday, 600, 660)
    expect(codeOf(await answerSession(provider.actor, { sessionId, ...yes, seen }))).toBe(
      "changedSinceYouLooked",
    )
    expect(codeOf(await answerSession(provider.actor, { sessionId, ...yes }, asked.startsAt))).toBe(
      "tooLateToAnswer",
    )
    await db.session.update({ where: { id: sessionId }, data: { cancelledAt: new Date() } })
    expect(codeOf(await answerSession(provider.actor, { sessionId, ...yes }))).toBe("alreadyCancelled")
  })

  test("that proposes another week, the past, or the time that it has", async () => {
    const { provider, sessionId } = await anAskedProvider()
    const propose = async (time: object, now?: Date) => {
      const result = await answerSession(provider.actor, { sessionId, ...other, ...time }, now)
      return result.ok ? "ok" : result.details?.map(({ path, message }) => `${path} ${message}`).join()
    }
    expect(await propose(at(monday, -600, -540))).toBe("day outsideItsWeek")
    expect(await propose(at(monday, 540, 590), at(monday, 545, 600).startsAt)).toBe("starts inThePast")
    expect(await propose(asked)).toBe("starts sameTime")
    expect(await propose(at(monday, 600, 690))).toBe("ok")
  })

  test("of another provider, which sees nothing of the session, and of its planner, who sees it", async () => {
    const { sessionId } = await anAskedProvider()
    const stranger = await aProvider()
    expect(codeOf(await answerSession(stranger.actor, { sessionId, ...yes }))).toBe("notFound")
    expect(await ownPlanned(stranger.actor, sessionId)).toBeNull()
    expect(codeOf(await answerSession(street, { sessionId, ...yes }))).toBe("notAllowed")
  })
})

test("a provider pages through all that is to come, each once, and is not asked for stations that cannot publish", async () => {
  const provider = await aProvider()
  const closed = await aDoor()
  await added(closed.id, 0, { providerId: provider.id })
  await db.station.update({ where: { id: closed.id }, data: { state: "DRAFT" } })
  const station = await aDoor()
  let revision = 0
  for (let n = 0; n < 33; n++) {
    const time = at(n % 2 ? tuesday : wednesday, 540 + Math.floor(n / 2) * 15, 555 + Math.floor(n / 2) * 15)
    revision = (await added(station.id, revision, { ...time, providerId: provider.id })).revision
  }
  const first = await ownPlan(provider.actor, {})
  const second = await ownPlan(provider.actor, { cursor: first.next ?? "" })
  expect([first.rows.length, second.rows.length, second.next]).toEqual([30, 3, null])
  const all = [...first.rows, ...second.rows]
  expect(new Set(all.map(({ id }) => id)).size).toBe(33)
  expect(all.map(({ startsAt }) => Number(startsAt))).toEqual(
    all.map(({ startsAt }) => Number(startsAt)).sort((a, b) => a - b),
  )
})
