import { randomUUID } from "node:crypto"
import { beforeEach, expect, test } from "vitest"
import { dayOf, instantAt } from "@/lib/plain/clock"
import { newDevice } from "@/lib/server/device"
import { touchedBy } from "@/lib/web/listen-for-events"
import { pointsGeoJson, publicRecordJson, publicStationJson } from "@/lib/web/station-json"
import { ownDatabase } from "@/tests/database"
import { anActor } from "@/tests/door"
import { aDoor } from "@/tests/weeks"
import { publicStations } from "../stations/public-list"
import { publicPoints } from "../stations/public-points"
import { publicStation } from "../stations/public-station"
import { stationRecord } from "../stations/reads"
import { listStations } from "../stations/staff-list"
import { punchDoor } from "./punch-door"
import { reportStation } from "./report-station"

ownDatabase()

const street = anActor("STREET", "110114012")
const noon = instantAt(dayOf(new Date()), 720)

let id: string
beforeEach(async () => {
  id = (await aDoor()).id
})

/** How a door is shown in every place where somebody reads it. */
async function everywhere(now: Date) {
  const [list, onlyOpen, record, points, staff, page] = await Promise.all([
    publicStations({ limit: 100 }, now),
    publicStations({ limit: 100, openNow: true }, now),
    publicStation(id, now),
    publicPoints({}, now),
    listStations(street, { sort: { key: "name", direction: "asc" } }, now),
    stationRecord(street, id, now),
  ])
  if (!list.ok || !onlyOpen.ok || !record || !page) throw new Error("not to be seen")
  const own = <T extends { id: string }>(items: T[]) => items.find((item) => item.id === id)
  const listed = own(list.value.items)
  return {
    list: listed && publicStationJson(listed).standing,
    openNow: own(onlyOpen.value.items) !== undefined,
    api: publicRecordJson(record, new Map()).standing,
    map: own(pointsGeoJson(points).features)?.properties.standing,
    staffList: own(staff.items)?.standing.state,
    staffPage: page.standing.state,
  }
}
const all = (state: string) => ({
  list: state,
  openNow: state === "open",
  api: state,
  map: state,
  staffList: state,
  staffPage: state,
})
const punch = (kind: "OPEN" | "CLOSE", at: Date) =>
  punchDoor(street, { key: randomUUID(), kind, stationId: id }, at)
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000)

test("lists, the station's page, the map, the API and the console all say the same of a door", async () => {
  expect(await everywhere(noon)).toEqual(all("open"))
  for (const minute of [1, 2])
    await reportStation(
      { stationId: id, kind: "SHUT", facilityCode: "" },
      { device: newDevice(), ip: null },
      later(minute),
    )
  expect(await everywhere(later(3))).toEqual(all("probablyShut"))
  await punch("OPEN", later(4))
  expect(await everywhere(later(5))).toEqual(all("open"))
  await punch("CLOSE", later(6))
  expect(await everywhere(later(7))).toEqual(all("shut"))
})

test("nothing else of the door's row reaches the public", async () => {
  await punch("OPEN", noon)
  const station = await publicStation(id, noon)
  const keys = Object.keys(publicRecordJson(station as NonNullable<typeof station>, new Map()))
  expect(keys.filter((key) => /punch|doubt|answered|spans/i.test(key))).toEqual([])
  expect(keys).toContain("verifiedAt")
})

test("a punch and a doubt expire the pages on which the door is shown", () => {
  for (const action of ["opening.punch", "opening.doubt"]) {
    const touches = touchedBy({ action, subjectType: "station", subjectId: id, areaCode: null })
    const pages = ["/zh-CN", `/zh-CN/stations/${id}`, "/en/areas/110114", `/zh-CN/stations/${randomUUID()}`]
    expect(pages.map(touches)).toEqual([true, true, true, false])
  }
})
