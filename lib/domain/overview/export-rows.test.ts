import { beforeAll, expect, test } from "vitest"
import type { Actor, Role } from "@/lib/domain/audit/actor"
import { db } from "@/lib/server/db"
import { ownDatabase } from "@/tests/database"
import { buildRandomCity } from "@/tests/random-city"
import { exportRows } from "./export-rows"
import { rowsOf } from "./rows"

ownDatabase()
beforeAll(() => buildRandomCity(11, { from: "2026-12-20", to: "2027-01-10" }))

function actorIn(role: Role, unitCode: string): Actor {
  const post = {
    id: "p",
    role,
    unitCode,
    stationId: null,
    providerId: null,
    areaCode: unitCode,
    placeName: "某处",
  }
  return {
    userId: crypto.randomUUID(),
    username: "u",
    displayName: "某人",
    sessionId: null,
    post,
    ip: null,
    userAgent: null,
  }
}
const query = { what: "visits", area: "110114", from: "2026-12-21", to: "2027-01-03" } as const

test("what leaves the house is the list behind the figure, and the audit says what and how many", async () => {
  const actor = actorIn("DISTRICT", "110114")
  const listed = await rowsOf(actor, query)
  const result = await exportRows(actor, query)
  if (!result.ok || result.value.what !== "rows" || !listed.ok) throw new Error("refused")
  let rows = 0
  let visits = 0
  for await (const row of result.value.rows) {
    rows++
    visits += "quantity" in row ? row.quantity : 0
  }
  expect(visits).toBe(listed.value.sum)
  expect(visits).toBeGreaterThan(0)
  await result.value.taken(rows, true)
  expect(await db.auditEvent.findMany()).toMatchObject([
    {
      action: "overview.export",
      subjectType: "area",
      subjectId: "110114",
      areaCode: "110114",
      userId: actor.userId,
      after: { what: "visits", from: query.from, to: query.to, rows, complete: true },
    },
  ])
})

test("nothing leaves an area that the viewer may not look into", async () => {
  expect(await exportRows(actorIn("DISTRICT", "110105"), query)).toEqual({ ok: false, code: "notFound" })
  expect(await exportRows(actorIn("STREET", "110114008"), { ...query, what: "overview" })).toEqual({
    ok: false,
    code: "notFound",
  })
})
