import { randomUUID } from "node:crypto"
import { beforeAll, describe, expect, test } from "vitest"
import { stationCode } from "@/lib/domain/stations/code"
import { addDays } from "@/lib/plain/clock"
import { addWeeks, mondayOf, weekNow } from "@/lib/plain/week"
import { db } from "@/lib/server/db"
import { operations } from "@/lib/web/operations"
import { HOME, layWorld, type World } from "./callers"
import { ownDatabase } from "./database"
import { type Ask, call } from "./http"

ownDatabase()

let world: World
beforeAll(async () => {
  world = await layWorld()
})

const operation = (id: string) => {
  const found = operations.find((one) => one.id === id)
  if (!found) throw new Error(`there is no operation ${id}`)
  return found
}
const asCommunity = (id: string, ask: Ask) => call(operation(id), ask, world.callers.community.token)
const home = () => ({ id: world.stations.home })
const week = addWeeks(weekNow(new Date()), 3)
const session = (over: object = {}) => ({
  kindCode: "haircut",
  startsAt: `${addDays(mondayOf(week), 2)}T09:00:00+08:00`,
  endsAt: `${addDays(mondayOf(week), 2)}T10:00:00+08:00`,
  ...over,
})
const put = (sessions: object[], revision: number, of = week) =>
  asCommunity("putSchedule", { params: home(), query: { week: of }, body: { revision, sessions } })

/** RFC 9457, and nothing of the machinery. */
async function problemOf(answer: Response) {
  expect(answer.headers.get("content-type")).toMatch(/^application\/problem\+json/)
  const text = await answer.clone().text()
  expect(text).not.toMatch(/\bat \S+ \(|node_modules|\.ts:\d+|prisma|SELECT |INSERT /i)
  const problem = JSON.parse(text)
  expect(problem).toMatchObject({
    type: expect.stringMatching(/^urn:nuanyi:problem:/),
    status: answer.status,
  })
  expect(problem.detail).toMatch(/\p{Script=Han}/u)
  return problem
}

describe("what is wrong is said as a problem", () => {
  test.each([
    [400, "{", {}],
    [400, "", {}],
    [422, {}, {}],
    [422, [], {}],
    [422, { revision: "x", sessions: [] }, {}],
    [413, `{"sessions":"${"x".repeat(300 * 1024)}"}`, {}],
    [413, "{}", { "content-length": String(1024 ** 3) }],
  ])("%i for a body like %j", async (status, body, headers) => {
    const answer = await asCommunity("putSchedule", {
      params: home(),
      query: { week },
      body,
      headers: headers as Record<string, string>,
    })
    expect(answer.status).toBe(status)
    const problem = await problemOf(answer)
    if (status !== 422) return
    expect(problem.errors.length).toBeGreaterThan(0)
    for (const error of problem.errors)
      expect(error).toEqual({ path: expect.any(String), message: expect.any(String) })
  })

  test.each([
    ["getStations", { query: { limit: "abc" } }, "limit", "Please enter a number"],
    ["getStations", { query: { limit: "1.5" } }, "limit", "Please enter a whole number"],
    ["postCheckIn", { body: { stationId: randomUUID(), code: "x" } }, "occupation", "Please fill this in"],
    [
      "postCheckIn",
      { body: { stationId: randomUUID(), code: "x", occupation: 7 } },
      "occupation",
      "Please choose from the list",
    ],
  ])("%s tells what is missing from what is of the wrong kind: %j", async (id, ask, path, message) => {
    const headers = { "accept-language": "en", "idempotency-key": randomUUID() }
    const { errors } = await (await call(operation(id), { ...ask, headers })).json()
    expect(errors).toContainEqual({ path, message })
  })

  test("401 without a token that stands, with the way to sign in", async () => {
    const answer = await call(operation("getStats"), {}, `nuanyi_${randomUUID()}`)
    expect(answer.status).toBe(401)
    expect(answer.headers.get("www-authenticate")).toBe("Bearer")
    await problemOf(answer)
  })

  test("401 for a token whose user still has the initial password", async () => {
    const { token, actor } = world.callers.community
    const having = (mustChangePassword: boolean) =>
      db.user.update({ where: { id: actor.userId }, data: { mustChangePassword } })
    await having(true)
    const answer = await call(operation("getStats"), {}, token)
    await having(false)
    expect(answer.status).toBe(401)
    expect((await problemOf(answer)).title).toBe("signedOut")
    expect((await call(operation("getStats"), {}, token)).status).toBe(200)
  })

  test("403 for a keeper who would plan, 404 for who must not even know, and for an id that is none", async () => {
    const ask = { params: home(), query: { week }, body: { revision: 0, sessions: [] } }
    const by = async (who: "keeper" | "community2") =>
      call(operation("putSchedule"), ask, world.callers[who].token)
    for (const [who, status] of [
      ["keeper", 403],
      ["community2", 404],
    ] as const) {
      const answer = await by(who)
      expect(answer.status).toBe(status)
      await problemOf(answer)
    }
    const hidden = await problemOf(await by("community2"))
    const unknown = await problemOf(
      await asCommunity("getDraft", { params: { id: randomUUID() }, query: { week } }),
    )
    expect(hidden).toEqual(unknown)
    expect((await call(operation("getStation"), { params: { id: "1 OR 1=1" } })).status).toBe(404)
  })

  test("409 for a revision that is not the latest, and nothing is written", async () => {
    const answer = await put([session()], 7)
    expect(answer.status).toBe(409)
    expect((await problemOf(answer)).type).toBe("urn:nuanyi:problem:changedSinceYouLooked")
    const draft = await (await asCommunity("getDraft", { params: home(), query: { week } })).json()
    expect(draft).toMatchObject({ revision: 0, sessions: [] })
  })

  test("in the language that is asked for", async () => {
    const answer = await call(operation("getStats"), {
      headers: { "accept-language": "en", authorization: "x" },
    })
    expect((await answer.json()).detail).toMatch(/^[\x20-\x7e]+$/)
  })

  test("the same key with other content is a conflict, the same content the same answer", async () => {
    const body = {
      stationId: world.stations.home,
      code: stationCode(world.stations.home, 1),
      occupation: "courier",
    }
    const headers = { "idempotency-key": randomUUID() }
    const [first, again] = [
      await call(operation("postCheckIn"), { body, headers }),
      await call(operation("postCheckIn"), { body, headers }),
    ]
    expect([first.status, again.status]).toEqual([201, 201])
    expect(await again.json()).toEqual(await first.json())
    const other = await call(operation("postCheckIn"), { body: { ...body, occupation: "freight" }, headers })
    expect(other.status).toBe(409)
    const none = await call(operation("postCheckIn"), { body })
    expect(none.status).toBe(422)
    expect((await problemOf(none)).errors[0].path).toBe("idempotency-key")
  })
})

describe("weeks and days at their edges", () => {
  test.each([
    ["2026-W53", 200],
    ["2025-W53", 422],
    ["2026-W00", 422],
    ["2026-W54", 422],
    ["2026-48", 422],
    ["2026-W48' OR '1'='1", 422],
  ])("week %s is %i", async (of, status) => {
    for (const id of ["getSchedule", "getDraft"]) {
      const answer = await asCommunity(id, { params: home(), query: { week: of } })
      expect(answer.status, id).toBe(status)
      if (status !== 200) expect((await problemOf(answer)).errors[0].path).toBe("week")
    }
  })

  test("a session may run over midnight, but not out of Sunday into the next week's own", async () => {
    const late = session({
      startsAt: `${addDays(mondayOf(week), 2)}T23:00:00+08:00`,
      endsAt: `${addDays(mondayOf(week), 3)}T01:00:00+08:00`,
    })
    const answer = await put([late], 0)
    expect(answer.status).toBe(200)
    const { sessions } = await answer.json()
    expect(sessions[0]).toMatchObject({ startsAt: late.startsAt, endsAt: late.endsAt })
    const outside = session({
      startsAt: `${addDays(mondayOf(week), 9)}T09:00:00+08:00`,
      endsAt: `${addDays(mondayOf(week), 9)}T10:00:00+08:00`,
    })
    expect((await put([outside], 1)).status).toBe(422)
  })

  test.each([
    ["2028-02-29", "2028-02-29", 200],
    ["2027-02-29", "2027-02-29", 422],
    ["2026-02-30", "2026-03-01", 422],
    ["2026-03-02", "2026-03-01", 422],
  ])("the days %s to %s are %i", async (from, to, status) => {
    expect((await asCommunity("getStats", { query: { from, to } })).status).toBe(status)
  })
})

const UGLY = {
  emoji: "理发 💇🏽‍♂️👨‍👩‍👧‍👦",
  "right-to-left override": "abc\u202Etxt.exe",
  SQL: "'; DROP TABLE station; --",
  HTML: `<script>alert(1)</script><img src=x onerror="alert(1)">`,
  template: "{{7*7}}#{7*7}<%= 7*7 %>",
  "a formula": '=HYPERLINK("http://example.com")',
  "ten thousand characters": "长".repeat(10_000),
  "a null character": "a\u0000b",
  "half a surrogate": "a\uD800b",
}

describe("ugly text is kept as plain text, or refused", () => {
  let revision = 0
  const uglyWeek = addWeeks(week, 1)
  const ugly = (text: string) =>
    session({
      note: text,
      place: text,
      startsAt: `${addDays(mondayOf(uglyWeek), 2)}T09:00:00+08:00`,
      endsAt: `${addDays(mondayOf(uglyWeek), 2)}T10:00:00+08:00`,
    })

  test.each(Object.entries(UGLY))("%s in a session", async (_, text) => {
    const answer = await put([ugly(text)], revision, uglyWeek)
    expect([200, 422]).toContain(answer.status)
    if (answer.status === 422) return void (await problemOf(answer))
    const draft = await answer.json()
    revision = draft.revision
    expect(draft.sessions[0].note).toBe(text.replace(/[\u202E\0\uD800]/g, ""))
  })

  test.each(Object.entries(UGLY))("%s as words to search for", async (_, text) => {
    const answer = await call(operation("getStations"), { query: { q: text } })
    expect([200, 422]).toContain(answer.status)
    if (answer.status === 200) expect((await answer.json()).items).toEqual([])
  })

  test.each(Object.entries(UGLY))("%s as a code, an area, a cursor", async (_, text) => {
    const queries: Record<string, string>[] = [
      { kind: text },
      { area: text },
      { cursor: text },
      { amenity: text },
      { near: text },
    ]
    for (const query of queries)
      expect([200, 422]).toContain((await call(operation("getStations"), { query })).status)
    const body = { stationId: world.stations.home, code: text, occupation: "courier", platform: text }
    const answer = await call(operation("postCheckIn"), {
      body,
      headers: { "idempotency-key": randomUUID() },
    })
    expect([403, 404, 409, 422, 413]).toContain(answer.status)
  })

  test.each(Object.entries(UGLY))("%s as a reason", async (_, text) => {
    const body = { entryId: randomUUID(), day: "2026-11-24", reason: text }
    const answer = await asCommunity("postAttendanceVoid", { params: home(), body })
    expect([404, 422]).toContain(answer.status)
  })

  test.each(Object.entries(UGLY))("%s in every field of a station", async (_, text) => {
    const body = {
      name: text,
      nameEn: text,
      kindCode: "building-station",
      areaCode: HOME,
      address: text,
      lng: 116.4,
      lat: 40,
      hostName: text,
      contactName: text,
      accessNotes: text,
    }
    const answer = await asCommunity("postStation", { body })
    expect([201, 422]).toContain(answer.status)
    if (answer.status === 422) expect((await problemOf(answer)).errors.length).toBeGreaterThan(0)
  })
})
