import { createHash, randomBytes, randomUUID } from "node:crypto"
import { beforeAll, describe, expect, test } from "vitest"
import { db } from "@/lib/server/db"
import { ownDatabase } from "@/tests/database"
import { aStation } from "@/tests/door"
import { GET, POST as postBatch } from "../stations/[id]/attendance/route"
import { POST as postVoid } from "../stations/[id]/attendance/voids/route"
import { POST as postCheckIn } from "./route"

ownDatabase()

let station: Awaited<ReturnType<typeof aStation>>
let token: string
beforeAll(async () => {
  station = await aStation()
  const user = await db.user.create({
    data: { username: "keeper", displayName: "驿站管理员", mustChangePassword: false },
  })
  const post = await db.post.create({ data: { userId: user.id, role: "KEEPER", stationId: station.id } })
  token = randomBytes(24).toString("base64url")
  const hash = createHash("sha256").update(token).digest("hex")
  await db.apiToken.create({
    data: { userId: user.id, postId: post.id, name: "test", hash, createdBy: user.id },
  })
})

type Handler = typeof postCheckIn
async function call(
  handler: Handler,
  path: string,
  init: { body?: unknown; headers?: Record<string, string> } = {},
) {
  const request = new Request(`http://127.0.0.1:3000/api/v1${path}`, {
    method: init.body === undefined ? "GET" : "POST",
    headers: { "content-type": "application/json", ...init.headers },
    body: init.body === undefined ? undefined : JSON.stringify(init.body),
  })
  const response = await handler(request, { params: Promise.resolve({ id: station.id }) })
  const [cookie, retryAfter] = ["set-cookie", "retry-after"].map((name) => response.headers.get(name))
  return { status: response.status, body: await response.json(), cookie, retryAfter }
}
const checkIn = (
  body: Record<string, unknown> = {},
  headers: Record<string, string> = { "idempotency-key": randomUUID() },
) =>
  call(postCheckIn, "/check-ins", {
    body: { stationId: station.id, code: station.code, occupation: "courier", ...body },
    headers,
  })
const asKeeper = (handler: Handler, path: string, body?: unknown) =>
  call(handler, `/stations/${station.id}/attendance${path}`, {
    body,
    headers: { authorization: `Bearer ${token}` },
  })

describe("POST /api/v1/check-ins", () => {
  test("logs a visit, and gives the phone a number that only the server can read", async () => {
    const { status, body, cookie } = await checkIn()
    expect(status).toBe(201)
    expect(body).toEqual({
      id: expect.any(String),
      day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      stationId: station.id,
      at: expect.stringMatching(/\+08:00$/),
      sessionId: null,
      counted: true,
    })
    expect(cookie).toMatch(/^nuanyi_device=[\w-]{22}; Path=\/; Max-Age=34560000; HttpOnly; SameSite=Lax$/)
  })

  test("answers the same key the same, and another tap of the same phone with the entry that stands", async () => {
    const key = { "idempotency-key": randomUUID() }
    const first = await checkIn({}, key)
    const device = { cookie: String(first.cookie?.split(";")[0]) }
    expect((await checkIn({}, { ...key, ...device })).body).toEqual(first.body)
    const again = await checkIn({}, { "idempotency-key": randomUUID(), ...device })
    expect(again).toMatchObject({ status: 201, body: { ...first.body, counted: false }, cookie: null })
  })

  test("asks a phone that floods the door to wait, and says how long", async () => {
    const { cookie } = await checkIn()
    const device = { cookie: String(cookie?.split(";")[0]) }
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => checkIn({}, { "idempotency-key": randomUUID(), ...device })),
    )
    const refused = answers.filter(({ status }) => status !== 201)
    expect(refused.length).toBeGreaterThan(0)
    for (const answer of refused)
      expect(answer).toMatchObject({ status: 429, retryAfter: "2", body: { title: "tooMany" } })
  })

  test.each<[number, string, Record<string, unknown>, Record<string, string>?]>([
    [422, "invalid", {}, {}],
    [422, "invalid", {}, { "idempotency-key": "two words" }],
    [422, "invalid", { occupation: "astronaut" }],
    [422, "invalid", { stationId: "1' OR '1'='1" }],
    [403, "codeExpired", { code: "1-aaaaaaaaaaaaaaaaaaaaaa" }],
    [422, "platformUnknown", { platform: "<script>" }],
    [404, "sessionNotHere", { sessionId: randomUUID() }],
  ])("answers %i %s in problem+json", async (status, title, body, headers) => {
    const answer = await checkIn(body, headers)
    expect(answer).toMatchObject({ status, body: { status, title, type: `urn:nuanyi:problem:${title}` } })
  })

  test("refuses a key that stands for something else with 409", async () => {
    const key = { "idempotency-key": randomUUID() }
    await checkIn({}, key)
    expect(await checkIn({ occupation: "FREIGHT" }, key)).toMatchObject({
      status: 409,
      body: { title: "keyReused" },
    })
  })
})

describe("a station's attendance", () => {
  test("is written in a batch with an answer for each entry, read, and voided", async () => {
    const before = (await asKeeper(GET, "")).body
    const { status, body } = await asKeeper(postBatch, "", {
      entries: [
        { key: randomUUID(), occupation: "FREIGHT", quantity: 6 },
        { key: "k2", occupation: "nobody" },
        "nonsense",
        { key: randomUUID(), occupation: "OTHER", at: "2020-01-01T00:00:00+08:00" },
      ],
    })
    expect(status).toBe(200)
    expect(body.items).toMatchObject([
      { entry: { stationId: station.id, counted: true }, problem: null },
      {
        key: "k2",
        entry: null,
        problem: { status: 422, title: "invalid", errors: [{ path: "occupation" }] },
      },
      { key: null, problem: { status: 422 } },
      { problem: { status: 422, title: "tooLate" } },
    ])
    const { id: entryId, day } = body.items[0].entry
    const after = (await asKeeper(GET, "?limit=1")).body
    expect(after.visits).toBe(before.visits + 6)
    expect(after.items).toMatchObject([
      { id: entryId, source: "API", recordedBy: "驿站管理员", voided: null },
    ])
    expect(await asKeeper(postVoid, "/voids", { entryId, day, reason: "人数记错" })).toMatchObject({
      status: 201,
    })
    expect(await asKeeper(postVoid, "/voids", { entryId, day, reason: "再来" })).toMatchObject({
      status: 409,
    })
    expect((await asKeeper(GET, "")).body.visits).toBe(before.visits)
  })

  test("pages through a day without losing or repeating an entry", async () => {
    const entries = Array.from({ length: 7 }, () => ({ key: randomUUID(), occupation: "OTHER" }))
    await asKeeper(postBatch, "", { entries })
    const all = (await asKeeper(GET, "?limit=200")).body.items.map(({ id }: { id: string }) => id)
    const paged: string[] = []
    let cursor: string | null = ""
    while (cursor !== null) {
      const { body }: { body: { items: { id: string }[]; nextCursor: string | null } } = await asKeeper(
        GET,
        `?limit=3${cursor && `&cursor=${cursor}`}`,
      )
      paged.push(...body.items.map(({ id }) => id))
      cursor = body.nextCursor
    }
    expect(paged).toEqual(all)
  })

  test("is nobody's without an account, and takes at most 500 entries", async () => {
    const path = `/stations/${station.id}/attendance`
    expect(
      await call(GET, path, { headers: { authorization: "Bearer made-up-made-up-made-up" } }),
    ).toMatchObject({
      status: 401,
    })
    const entries = Array.from({ length: 501 }, () => ({ key: randomUUID(), occupation: "OTHER" }))
    expect(await asKeeper(postBatch, "", { entries })).toMatchObject({ status: 422 })
    expect(await asKeeper(postBatch, "", { entries: [] })).toMatchObject({ status: 422 })
  })
})
