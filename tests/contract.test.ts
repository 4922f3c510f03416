import { beforeAll, describe, expect, test } from "vitest"
import { logEntry } from "@/lib/domain/attendance/log-entry"
import { openApiDocument } from "@/lib/web/openapi"
import { operations } from "@/lib/web/operations"
import { layWorld, type World } from "./callers"
import { ownDatabase } from "./database"
import { plannedSession } from "./deeds/schedules"
import { type Ask, call, handlerOf } from "./http"

ownDatabase()

let world: World
let week: string
beforeAll(async () => {
  world = await layWorld()
  week = (await plannedSession(world, true)).week
  const entry = { stationId: world.stations.home, key: "one", occupation: "COURIER", quantity: 3 } as const
  await logEntry(world.callers.keeper.actor, entry)
})

const operation = (id: string) => {
  const found = operations.find((one) => one.id === id)
  if (!found) throw new Error(`there is no operation ${id}`)
  return found
}

/** What the public contract promises; more may be there, less not. */
const PROMISED = [
  "get /api/v1/stations",
  "post /api/v1/stations",
  "get /api/v1/stations.geojson",
  "get /api/v1/stations/{id}",
  "patch /api/v1/stations/{id}",
  "get /api/v1/stations/{id}/schedule",
  "put /api/v1/stations/{id}/schedule",
  "post /api/v1/stations/{id}/schedule/publish",
  "post /api/v1/stations/{id}/attendance",
  "post /api/v1/check-ins",
  "get /api/v1/stats",
  "get /api/v1/hsds/organizations",
  "get /api/v1/hsds/services",
  "get /api/v1/hsds/locations",
  "get /api/v1/hsds",
  "get /api/v1/hsds/services/{id}",
]

describe("the OpenAPI document", () => {
  // As another program reads it.
  const document = JSON.parse(JSON.stringify(openApiDocument()))

  test("is of version 3.1, has all that is promised, and every operation once", () => {
    expect(document.openapi).toMatch(/^3\.1\.\d+$/)
    expect(document.info).toMatchObject({ title: expect.any(String), version: expect.any(String) })
    const described = Object.entries<object>(document.paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method} ${path}`),
    )
    expect(described).toEqual(expect.arrayContaining(PROMISED))
    expect(described.sort()).toEqual(operations.map(({ method, path }) => `${method} ${path}`).sort())
    expect(new Set(operations.map(({ id }) => id)).size).toBe(operations.length)
  })

  test("names every parameter of a path, says how to sign in, and describes every answer", () => {
    for (const { path, method, who } of operations) {
      const described = document.paths[path][method]
      const inPath = (described.parameters ?? []).filter((p: { in: string }) => p.in === "path")
      const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      expect(inPath.map((p: { name: string }) => p.name)).toEqual(names)
      expect(inPath.every((p: { required: boolean }) => p.required)).toBe(true)
      expect(described.security).toHaveLength(who === "staff" ? 2 : 0)
      for (const [status, answer] of Object.entries<{ description: string }>(described.responses)) {
        expect(status).toMatch(/^[2-5]\d\d$/)
        expect(answer.description.length).toBeGreaterThan(0)
      }
    }
  })

  test("refers only to what it holds", () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, to]) => to)
    expect(references.length).toBeGreaterThan(0)
    for (const to of new Set(references)) {
      const found = (to ?? "").split("/").reduce((node, key) => node?.[key], document)
      expect(found, to).toBeDefined()
    }
  })
})

test.each(operations.map((one) => [one.id, one] as const))("%s has a route handler", async (_, one) => {
  expect(await handlerOf(one)).toBeTypeOf("function")
})

const asks: [string, () => Ask][] = [
  ["getStations", () => ({})],
  ["getStations", () => ({ query: { near: "116.42,40.07", openNow: "true", limit: "1" } })],
  ["getStation", () => ({ params: { id: world.stations.home } })],
  ["getSchedule", () => ({ params: { id: world.stations.home }, query: { week } })],
  ["getSchedule", () => ({ params: { id: world.stations.home } })],
  ["getStationPoints", () => ({})],
  ["getHsdsOrganizations", () => ({})],
  ["getHsdsServices", () => ({})],
  ["getHsdsLocations", () => ({})],
  ["getAttendance", () => ({ params: { id: world.stations.home } })],
  ["getDraft", () => ({ params: { id: world.stations.home }, query: { week } })],
  ...["day", "service", "station", "street"].map((by): [string, () => Ask] => [
    "getStats",
    () => ({ query: { by } }),
  ]),
]

test.each(asks)("%s answers what its schema promises", async (id, ask) => {
  const one = operation(id)
  const answer = await call(one, ask(), one.who === "staff" ? world.callers.community.token : undefined)
  expect(answer.status).toBe(200)
  const { schema, contentType = "application/json" } = one.answers[200] ?? {}
  expect(answer.headers.get("content-type")).toContain(contentType)
  const body = await answer.json()
  expect(schema?.safeParse(body).error?.issues ?? []).toEqual([])
  const list = body.items ?? body.features ?? body.sessions
  // An empty answer fits every schema.
  if (list && !(id === "getSchedule" && !ask().query)) expect(list.length).toBeGreaterThan(0)
})

test("a program may read page by page and meets every station once", async () => {
  const seen: string[] = []
  let cursor: string | null = null
  do {
    const query: Record<string, string> = { limit: "1", ...(cursor ? { cursor } : {}) }
    const page = await (await call(operation("getStations"), { query })).json()
    seen.push(...page.items.map(({ id }: { id: string }) => id))
    cursor = page.nextCursor
  } while (cursor)
  expect(seen.sort()).toEqual(Object.values(world.stations).sort())
})
