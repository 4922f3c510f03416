import { beforeAll, expect, test } from "vitest"
import { db } from "@/lib/server/db"
import { openApiDocument } from "@/lib/web/openapi"
import { stationStaffOperations } from "@/lib/web/operations/stations"
import { ownDatabase } from "@/tests/database"
import { aTokenFor, facilityWords, written as station } from "@/tests/stations"
import { PATCH } from "./[id]/route"
import { POST as step } from "./[id]/transitions/route"
import { POST } from "./route"

ownDatabase()

let street: string
let district: string
let elsewhere: string
beforeAll(async () => {
  await facilityWords()
  street = await aTokenFor("STREET", { unitCode: "110114012" })
  district = await aTokenFor("DISTRICT", { unitCode: "110114" })
  elsewhere = await aTokenFor("STREET", { unitCode: "110101013" })
})

async function send(handler: typeof POST, token: string | null, body: unknown, id = "") {
  const request = new Request(`http://localhost/api/v1/stations/${id}`, {
    method: "POST",
    headers: token ? { authorization: `Bearer ${token}` } : {},
    body: typeof body === "string" ? body : JSON.stringify(body),
  })
  const response = await handler(request, {
    params: Promise.resolve<Record<string, string>>(id ? { id } : {}),
  })
  return { status: response.status, body: await response.json() }
}

test("a street registers a station, changes it and takes it to its opening", async () => {
  const { status, body } = await send(POST, street, station)
  expect(status).toBe(201)
  expect(body).toEqual({ id: expect.any(String), revision: 1 })
  const { id } = body
  expect(await send(PATCH, street, { revision: 1, capacity: 20 }, id)).toEqual({
    status: 200,
    body: { id, revision: 2 },
  })
  for (const [transition, state] of [
    ["submit", "SUBMITTED"],
    ["approve", "APPROVED"],
    ["open", "OPEN"],
  ])
    expect(await send(step, street, { transition }, id)).toEqual({ status: 201, body: { id, state } })
  expect(await db.station.findUnique({ where: { id } })).toMatchObject({ capacity: 20, state: "OPEN" })
})

test("what stands against a call is said with its status", async () => {
  const { id } = (await send(POST, street, station)).body
  expect((await send(POST, null, station)).status).toBe(401)
  expect((await send(POST, "nuanyi_0123456789012345678901234567", station)).status).toBe(401)
  expect((await send(POST, street, "{")).status).toBe(400)
  expect((await send(POST, district, station)).status).toBe(403)
  expect((await send(POST, elsewhere, station)).status).toBe(403)
  expect((await send(PATCH, elsewhere, { revision: 1, capacity: 1 }, id)).status).toBe(404)
  expect((await send(PATCH, street, { revision: 1, capacity: 1 }, "no-id")).status).toBe(404)
  expect((await send(PATCH, district, { revision: 1, capacity: 1 }, id)).status).toBe(403)
  expect((await send(PATCH, street, { revision: 9, capacity: 1 }, id)).body.title).toBe(
    "changedSinceYouLooked",
  )
  expect((await send(PATCH, street, { capacity: 1 }, id)).status).toBe(422)
  expect((await send(step, street, { transition: "approve" }, id)).status).toBe(409)
  expect((await send(step, street, { transition: "submit", revision: 2 }, id)).status).toBe(409)
  expect((await send(step, street, { transition: "explode" }, id)).status).toBe(422)
  const unreasoned = await send(step, street, { transition: "close" }, id)
  expect(unreasoned).toMatchObject({ status: 422, body: { errors: [{ path: "reason" }] } })
  expect(await db.station.findUnique({ where: { id } })).toMatchObject({ revision: 1, state: "DRAFT" })
})

test("wrong fields are named one by one, and nothing is written", async () => {
  const before = await db.station.count()
  const { status, body } = await send(POST, street, {
    ...station,
    name: "驿".repeat(10_000),
    lng: 0,
    kindCode: "no code",
    facilities: [{ kindCode: "water" }, { kindCode: "water" }],
  })
  expect(status).toBe(422)
  expect(body.errors.map(({ path }: { path: string }) => path).sort()).toEqual([
    "facilities.1.kindCode",
    "kindCode",
    "lng",
    "name",
  ])
  expect(await db.station.count()).toBe(before)
})

test("the OpenAPI document describes each call", () => {
  const { paths = {} } = openApiDocument()
  for (const { path, method, id } of stationStaffOperations)
    expect(paths[path]?.[method]).toMatchObject({ operationId: id })
})
