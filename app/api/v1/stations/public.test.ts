import { beforeAll, expect, test } from "vitest"
import { changeState } from "@/lib/domain/stations/change-state"
import { editStation } from "@/lib/domain/stations/edit-station"
import { db } from "@/lib/server/db"
import { getStation, getStationPoints, getStations } from "@/lib/web/operations/stations-public"
import { ownDatabase } from "@/tests/database"
import { call } from "@/tests/http"
import { aDraft, street } from "@/tests/stations"

ownDatabase()

let id: string
beforeAll(async () => {
  id = await aDraft()
  for (const step of ["submit", "approve", "open"] as const) await changeState(street, step, { id })
})

test("one station says all that the list says of it, and how to get in", async () => {
  const { items } = await (await call(getStations)).json()
  const station = await (await call(getStation, { params: { id } })).json()
  const { facilities: _, ...listed } = items[0]
  expect(station).toMatchObject(listed)
  expect(station).toMatchObject({ hours: [{ weekday: 1, opens: "09:00", closes: "21:00" }], closures: [] })
})

test("a facility that is found broken is so since that moment, until it is said to be mended", async () => {
  const brokenSince = async () =>
    (await (await call(getStation, { params: { id } })).json()).facilities.map(
      (facility: { code: string; brokenSince: string | null }) => [facility.code, facility.brokenSince],
    )
  expect(await brokenSince()).toEqual([["water", null]])
  const foundAt = new Date("2026-11-20T09:30:00+08:00")
  const defect = await db.defect.create({
    data: { stationId: id, facilityCode: "water", what: "不出热水", foundAt, mendBy: new Date("2030-01-01") },
  })
  expect(await brokenSince()).toEqual([["water", "2026-11-20T09:30:00+08:00"]])
  await db.defect.update({ where: { id: defect.id }, data: { state: "MENDED" } })
  expect(await brokenSince()).toEqual([["water", null]])
})

test.each([
  ["the list", getStations],
  ["the points of the map", getStationPoints],
  ["one station", getStation],
])("%s is sent again only when it has changed", async (_, operation) => {
  const ask = async (etag?: string) =>
    call(operation, { params: { id }, headers: etag ? { "if-none-match": etag } : {} })
  const first = await ask()
  expect(first.headers.get("cache-control")).toBe("public, max-age=60, must-revalidate")
  const etag = String(first.headers.get("etag"))
  const again = await ask(etag)
  expect([again.status, await again.text()]).toEqual([304, ""])
  const { revision, name } = await db.station.findUniqueOrThrow({ where: { id } })
  await editStation(street, { id, revision, name: `${name}一` })
  expect((await ask(etag)).status).toBe(200)
})
