import { randomBytes, randomUUID } from "node:crypto"
import ICAL from "ical.js"
import { beforeAll, describe, expect, test } from "vitest"
import { GET as feed } from "@/app/stations/[id]/schedule.ics/route"
import { hashToken } from "@/lib/domain/accounts/token-of"
import { changeState } from "@/lib/domain/stations/change-state"
import { instantAt, toOffsetIso } from "@/lib/plain/clock"
import { addWeeks, daysOf, weekNow } from "@/lib/plain/week"
import { db } from "@/lib/server/db"
import type { Role } from "@/lib/server/generated/enums"
import { getDraft, getSchedule, postPublication } from "@/lib/web/operations/schedules"
import { ownDatabase } from "@/tests/database"
import { aStation } from "@/tests/door"
import { street } from "@/tests/stations"
import { POST as cancel } from "./cancellations/route"
import { GET as draft } from "./draft/route"
import { POST as publish } from "./publish/route"
import { GET, PUT } from "./route"

ownDatabase()

const week = addWeeks(weekNow(new Date()), 2)
const [monday] = daysOf(week)
const hour = (from: number) => ({
  startsAt: toOffsetIso(instantAt(monday, from)),
  endsAt: toOffsetIso(instantAt(monday, from + 60)),
})
const tokens: Record<string, string> = {}

async function tokenOf(role: Role, place: { unitCode?: string; stationId?: string }) {
  const user = await db.user.create({
    data: { username: randomUUID(), displayName: role, mustChangePassword: false },
  })
  const post = await db.post.create({ data: { userId: user.id, role, ...place } })
  const token = randomBytes(24).toString("hex")
  const row = { userId: user.id, postId: post.id, name: "test", hash: hashToken(token), createdBy: user.id }
  await db.apiToken.create({ data: row })
  return token
}

async function openStation() {
  const station = await aStation()
  await db.openingSpan.createMany({
    data: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
      stationId: station.id,
      weekday,
      opens: 540,
      closes: 1260,
    })),
  })
  return station.id
}

beforeAll(async () => {
  const id = await openStation()
  tokens.street = await tokenOf("STREET", { unitCode: "110114012" })
  tokens.elsewhere = await tokenOf("STREET", { unitCode: "110101013" })
  tokens.district = await tokenOf("DISTRICT", { unitCode: "110114" })
  tokens.keeper = await tokenOf("KEEPER", { stationId: id })
})

type Handler = typeof GET
async function call(handler: Handler, id: string, who: string | null, query = "", body?: unknown) {
  const response = await handler(
    new Request(`http://localhost/api/v1/stations/${id}/schedule${query}`, {
      method: body === undefined ? "GET" : "PUT",
      headers: who ? { authorization: `Bearer ${tokens[who]}` } : {},
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    }),
    { params: Promise.resolve({ id }) },
  )
  const text = await response.text()
  return {
    status: response.status,
    type: response.headers.get("content-type"),
    body: text && JSON.parse(text),
  }
}

const put = (id: string, who: string | null, body: unknown, of = week) =>
  call(PUT, id, who, `?week=${of}`, body)

describe("a week over HTTP", () => {
  test("is planned, read back, published, read by anyone and cancelled, as the document says", async () => {
    const id = await openStation()
    const saved = await put(id, "street", {
      revision: 0,
      sessions: [{ kindCode: "haircut", ...hour(600), note: "自带围布" }],
    })
    expect(saved.status).toBe(200)
    expect(getDraft.answers[200].schema.parse(saved.body)).toEqual(saved.body)
    expect(saved.body).toMatchObject({
      revision: 1,
      state: "draft",
      sessions: [{ ...hour(600), problems: [] }],
    })
    expect((await call(draft, id, "street", `?week=${week}`)).body).toEqual(saved.body)

    const nothing = await call(GET, id, null, `?week=${week}`)
    expect(nothing.body).toEqual({ stationId: id, week, publishedAt: null, sessions: [] })
    const done = await call(publish as Handler, id, "street", `?week=${week}&revision=1`)
    expect(done.status).toBe(201)
    expect(postPublication.answers[201].schema.parse(done.body)).toEqual({
      stationId: id,
      week,
      number: 1,
      revision: 1,
    })

    const read = await call(GET, id, null, `?week=${week}`)
    expect(getSchedule.answers[200].schema.parse(read.body)).toEqual(read.body)
    expect(read.body.sessions).toMatchObject([{ kind: { code: "haircut" }, ...hour(600), cancelled: false }])
    const sessionId = read.body.sessions[0].id
    const gone = await call(cancel, id, "street", "", { sessionId, reason: "停电" })
    expect(gone.status).toBe(201)
    const after = await call(GET, id, null, `?week=${week}`)
    expect(after.body.sessions).toMatchObject([{ id: sessionId, cancelled: true, cancelReason: "停电" }])
  })

  test("never shows a draft, not even to those who planned it", async () => {
    const id = await openStation()
    await put(id, "street", { revision: 0, sessions: [{ kindCode: "haircut", ...hour(600) }] })
    expect((await call(GET, id, "street", `?week=${week}`)).body.sessions).toEqual([])
  })

  test("is there for anyone only while the station is open", async () => {
    const closed = await aStation({ state: "SUSPENDED" })
    expect((await call(GET, closed.id, null)).status).toBe(404)
    expect((await call(GET, randomUUID(), null)).status).toBe(404)
    expect((await call(GET, "nonsense", null)).status).toBe(404)
  })

  test("is refused by who asks: nobody, another area, a reader, somebody out of date", async () => {
    const id = await openStation()
    const empty = { revision: 0, sessions: [] }
    expect((await put(id, null, empty)).status).toBe(401)
    expect((await put(id, "elsewhere", empty)).status).toBe(404)
    expect((await put(id, "district", empty)).status).toBe(403)
    expect((await put(id, "keeper", empty)).status).toBe(404)
    expect((await put(id, "street", { ...empty, revision: 7 })).status).toBe(409)
    const foreign = await call(cancel, id, "street", "", { sessionId: randomUUID(), reason: "无" })
    expect(foreign.status).toBe(404)
  })

  test.each([
    ["{", 400, undefined],
    [{ revision: 0 }, 422, "sessions"],
    [
      { revision: 0, sessions: [{ kindCode: "haircut", startsAt: "2026-11-24", endsAt: "x" }] },
      422,
      "sessions.0.startsAt",
    ],
    [
      { revision: 0, sessions: [{ kindCode: "haircut", ...hour(600), endsAt: hour(600).startsAt }] },
      422,
      "sessions.0.endsAt",
    ],
    [
      { revision: 0, sessions: [{ kindCode: "haircut", ...hour(600), note: "长".repeat(10_000) }] },
      422,
      "sessions.0.note",
    ],
    [
      { revision: 0, sessions: [{ kindCode: "haircut", ...hour(600), capacity: 0 }] },
      422,
      "sessions.0.capacity",
    ],
    [
      { revision: 0, sessions: [{ kindCode: "'; DROP TABLE session; --", ...hour(600) }] },
      422,
      "sessions.0.kindCode",
    ],
  ])("answers bad input by where it is wrong (%#)", async (body, status, path) => {
    const answer = await put(await openStation(), "street", body)
    expect(answer.status).toBe(status)
    expect(answer.type).toContain("application/problem+json")
    if (path) expect(answer.body.errors.map((e: { path: string }) => e.path)).toContain(path)
  })

  test("of a 53rd week that is none is invalid, and of one that is, welcome", async () => {
    const id = await openStation()
    expect((await put(id, "street", { revision: 0, sessions: [] }, "2025-W53")).status).toBe(422)
    expect((await put(id, "street", { revision: 0, sessions: [] }, "2026-W53")).status).toBe(200)
  })

  test("takes markup, emoji and right-to-left writing as plain text", async () => {
    const id = await openStation()
    const note = "<script>alert(1)</script> 🧣 مرحبا"
    const answer = await put(id, "street", {
      revision: 0,
      sessions: [{ kindCode: "haircut", ...hour(600), note }],
    })
    expect(answer.body.sessions[0].note).toBe(note)
  })
})

describe("the feed", () => {
  const ask = (id: string, headers: HeadersInit = {}) =>
    feed(new Request(`http://localhost/stations/${id}/schedule.ics`, { headers }), {
      params: Promise.resolve({ id }),
    })

  test("is there for open stations, can be asked for only when it changed, and holds what was announced", async () => {
    const id = await openStation()
    await put(id, "street", { revision: 0, sessions: [{ kindCode: "haircut", ...hour(600) }] })
    await call(publish as Handler, id, "street", `?week=${week}`)
    const first = await ask(id)
    expect(first.headers.get("content-type")).toBe("text/calendar; charset=utf-8")
    const calendar = new ICAL.Component(ICAL.parse(await first.text()))
    expect(calendar.getAllSubcomponents("vevent")).toHaveLength(1)
    const etag = first.headers.get("etag") ?? ""
    const second = await ask(id, { "if-none-match": `"other", W/${etag}` })
    expect([second.status, await second.text()]).toEqual([304, ""])
    await changeState(street, "suspend", { id, reason: "装修" })
    expect((await ask(id)).status).toBe(404)
    expect((await ask("nonsense")).status).toBe(404)
  })
})
