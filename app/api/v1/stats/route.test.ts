import { randomBytes } from "node:crypto"
import { beforeAll, describe, expect, test } from "vitest"
import { hashToken } from "@/lib/domain/accounts/token-of"
import { db } from "@/lib/server/db"
import type { Role } from "@/lib/server/generated/enums"
import { getStats } from "@/lib/web/operations/stats"
import { ownDatabase } from "@/tests/database"
import { buildRandomCity } from "@/tests/random-city"
import { GET } from "./route"

ownDatabase()

async function tokenOf(role: Role, place: { unitCode?: string; stationId?: string }): Promise<string> {
  const user = await db.user.create({
    data: {
      username: `${role}-${place.unitCode ?? ""}`.toLowerCase(),
      displayName: role,
      mustChangePassword: false,
    },
  })
  const post = await db.post.create({ data: { userId: user.id, role, ...place } })
  const token = randomBytes(24).toString("hex")
  await db.apiToken.create({
    data: { userId: user.id, postId: post.id, name: "test", hash: hashToken(token), createdBy: user.id },
  })
  return token
}

const tokens: Record<string, string> = {}
beforeAll(async () => {
  await buildRandomCity(7, { from: "2026-12-20", to: "2027-01-10" })
  const station = await db.station.findFirstOrThrow()
  tokens.city = await tokenOf("CITY", { unitCode: "1101" })
  tokens.district = await tokenOf("DISTRICT", { unitCode: "110114" })
  tokens.admin = await tokenOf("ADMIN", {})
  tokens.keeper = await tokenOf("KEEPER", { stationId: station.id })
})

async function ask(who: string | null, query: string) {
  const headers: HeadersInit = who
    ? { authorization: `Bearer ${tokens[who]}` }
    : { authorization: "Bearer nobody" }
  const response = await GET(new Request(`http://localhost/api/v1/stats${query}`, { headers }), {
    params: Promise.resolve({}),
  })
  return { status: response.status, type: response.headers.get("content-type"), body: await response.json() }
}

describe("GET /api/v1/stats", () => {
  test.each(["day", "service", "station", "street"])("answers by %s as its document says", async (by) => {
    const { status, body } = await ask("city", `?area=1101&from=2026-12-21&to=2027-01-03&by=${by}`)
    expect(status).toBe(200)
    expect(getStats.answers[200].schema.parse(body)).toEqual(body)
    expect(body).toMatchObject({ area: "1101", from: "2026-12-21", to: "2027-01-03", by })
    expect(body.items.length).toBeGreaterThan(0)
    expect(body.totals.visits).toBeGreaterThan(0)
  })

  test("asked nothing, answers the caller's own area by day for thirty days", async () => {
    const { body } = await ask("district", "")
    expect([body.area, body.by, body.items.length]).toEqual(["110114", "day", 30])
  })

  test.each([
    "?area=11011",
    "?area=abc",
    "?from=2026-02-30&to=2026-03-01",
    "?from=2026-03-02&to=2026-03-01",
    "?from=2026-03-02",
    "?to=2026-03-02",
    "?from=2025-01-01&to=2026-02-05",
    "?by=month",
    "?by=day%27%3B%20DROP%20TABLE%20station",
  ])("refuses %s as invalid", async (query) => {
    const { status, type, body } = await ask("city", query)
    expect([status, type]).toEqual([422, "application/problem+json; charset=utf-8"])
    expect(body.errors.length).toBeGreaterThan(0)
  })

  test("takes four hundred days, and not one more", async () => {
    expect((await ask("city", "?from=2026-01-01&to=2027-02-04")).body.items).toHaveLength(400)
    expect((await ask("city", "?from=2026-01-01&to=2027-02-05")).status).toBe(422)
  })

  test("does not tell an area outside from one that is not there", async () => {
    for (const area of ["1101", "110105", "110105015", "110199"])
      expect((await ask("district", `?area=${area}`)).status, area).toBe(404)
    expect((await ask("district", "?area=110114008")).status).toBe(200)
  })

  test("is for officials", async () => {
    for (const who of ["admin", "keeper"]) expect((await ask(who, "?area=1101")).status, who).toBe(403)
    expect((await ask(null, "")).status).toBe(401)
  })
})
