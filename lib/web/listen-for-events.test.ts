import { expect, test } from "vitest"
import { touchedBy } from "./listen-for-events"

const ID = "019ab5d2-0000-7000-8000-000000000001"
const PAGES = [
  "/zh-CN",
  "/en/areas/110114",
  `/zh-CN/stations/${ID}`,
  `/en/stations/${ID}/poster`,
  "/zh-CN/stations/019ab5d2-0000-7000-8000-000000000002",
]
const touched = (action: string, subjectType = "station") =>
  PAGES.filter(touchedBy({ action, subjectType, subjectId: ID, areaCode: null }))

test.each([
  "schedule.publish",
  "schedule.cancelSession",
  "schedule.substituteProvider",
  "station.edit",
  "station.open",
  "station.suspend",
  "station.addClosure",
  "station.addPhoto",
  "station.somethingNew",
])(
  "%s makes the lists and the station's own pages be written anew, and leaves the other stations'",
  (action) => expect(touched(action)).toEqual(PAGES.slice(0, 4)),
)

test.each([
  "schedule.addSession",
  "schedule.editSession",
  "schedule.removeSession",
  "schedule.saveWeek",
  "schedule.takeProposal",
  "schedule.takeRoundTrip",
  "pattern.add",
  "schedule.discard",
  "station.register",
  "station.submit",
  "station.code",
  "attendance.void",
])("%s changes nothing that riders read", (action) => expect(touched(action)).toEqual([]))

test("a word or a unit that is called otherwise may stand on any page", () => {
  expect(touched("term.edit", "term")).toEqual(PAGES)
  expect(touched("unit.rename", "unit")).toEqual(PAGES)
})
