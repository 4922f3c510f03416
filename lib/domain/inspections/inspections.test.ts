import { expect, test } from "vitest"
import { dbDateToDay } from "@/lib/plain/clock"
import { db } from "@/lib/server/db"
import { inTransaction } from "@/lib/server/transaction"
import { ownDatabase } from "@/tests/database"
import { anActor, aStation } from "@/tests/door"
import { aReport } from "@/tests/inspections"
import { facilityWords } from "@/tests/stations"
import { photoBytes } from "../stations/photos"
import { publicStation } from "../stations/public-station"
import { defectsAt, inspectionRecord, inspectionsAt, publicBrokenFacilities } from "./inspection-reads"
import { mendDefect } from "./mend-defect"
import { raiseTask } from "./raise-task"
import { recheckDefect } from "./recheck-defect"
import { selfCheck, visitStation } from "./record-inspection"
import { reportDefect } from "./report-defect"

ownDatabase()

const street = anActor("STREET", "110114012")

async function aStationWithWater() {
  await facilityWords()
  const station = await aStation()
  await db.facility.create({ data: { stationId: station.id, kindCode: "water" } })
  return { station, keeper: anActor("KEEPER", station) }
}
const stateOf = async (id: string) => (await db.defect.findUniqueOrThrow({ where: { id } })).state
const recheckOf = (stationId: string) =>
  db.inspectionTask.findFirst({ where: { stationId, cause: "RECHECK" }, orderBy: { raisedAt: "desc" } })

test("a visit is scored by the weights, keeps its photos for staff, and settles the task that it was for", async () => {
  const { station } = await aStationWithWater()
  const task = await inTransaction((tx) => raiseTask(tx, street, { station, cause: "REPORTS" }))
  const report = await aReport(station.id, ["MET", "PARTLY", "MET"])
  const result = await visitStation(street, { ...report, tasks: [task ?? ""] })
  expect(result).toEqual({ ok: true, value: { id: report.id, score: 75, tier: "GOOD" } })
  expect(await db.inspectionTask.findUnique({ where: { id: task ?? "" } })).toMatchObject({
    state: "DONE",
    inspectionId: report.id,
  })
  const record = await inspectionRecord(street, station.id, report.id)
  expect(record?.answers.map(({ verdict }) => verdict)).toEqual(["MET", "PARTLY", "MET"])
  const photo = record?.answers[0]?.photographed?.id ?? ""
  expect(await photoBytes(null, photo, "thumb")).toBeNull()
  expect(await photoBytes(street, photo, "thumb")).toMatchObject({ public: false })
  expect(await photoBytes(anActor("STREET", "110114013"), photo, "thumb")).toBeNull()
  expect((await publicStation(station.id))?.photos).toEqual([])
  expect((await publicStation(station.id))?.verifiedAt).not.toBeNull()
})

test("whoever went there answers what riders reported of the door", async () => {
  const { station } = await aStationWithWater()
  await db.station.update({ where: { id: station.id }, data: { doubtedAt: new Date(Date.now() - 60_000) } })
  await visitStation(street, await aReport(station.id))
  expect(await db.station.findUnique({ where: { id: station.id } })).toMatchObject({
    doubtedAt: null,
    answeredAt: expect.any(Date),
  })
})

test("a report sent twice over a bad line is one report; somebody else's id is nobody's report", async () => {
  const { station } = await aStationWithWater()
  const report = await aReport(station.id)
  const answers = await Promise.all([visitStation(street, report), visitStation(street, report)])
  expect(answers[0]).toEqual(answers[1])
  expect(await inspectionsAt(street, station.id)).toHaveLength(1)
  const { station: other } = await aStationWithWater()
  expect(await visitStation(street, { ...report, stationId: other.id })).toEqual({
    ok: false,
    code: "reportIsTaken",
  })
})

test("what a visit finds broken is broken since that day, until it is mended; the street looks again before it is settled", async () => {
  const { station, keeper } = await aStationWithWater()
  const report = await aReport(
    station.id,
    ["MET", "UNMET", "MET"],
    [{}, { facilityCode: "water", note: "饮水机不出热水", mendBy: "2030-01-10" }],
  )
  expect((await visitStation(street, report)).ok).toBe(true)
  const { unsettled } = await defectsAt(keeper, station.id)
  const [defect] = unsettled
  expect(unsettled).toMatchObject([{ what: "饮水机不出热水", state: "OPEN", mendBy: "2030-01-10" }])
  expect([...(await publicBrokenFacilities(station.id)).keys()]).toEqual(["water"])
  const recheck = await recheckOf(station.id)
  expect(recheck?.state).toBe("OPEN")
  expect(dbDateToDay(recheck?.dueDay as Date)).toBe("2030-01-10")

  const id = defect?.id ?? ""
  expect((await mendDefect(keeper, { id, note: "换了加热管" })).ok).toBe(true)
  expect(await mendDefect(keeper, { id, note: null })).toEqual({ ok: false, code: "defectHasMovedOn" })
  expect((await publicBrokenFacilities(station.id)).size).toBe(0)
  expect(await recheckDefect(keeper, { id, outcome: "SETTLED", note: null })).toEqual({
    ok: false,
    code: "notAllowed",
  })

  const sentBack = { id, outcome: "SENT_BACK", note: "水还是凉的", mendBy: "2030-01-20" } as const
  expect((await recheckDefect(street, sentBack)).ok).toBe(true)
  expect(await stateOf(id)).toBe("OPEN")
  expect(dbDateToDay((await recheckOf(station.id))?.dueDay as Date)).toBe("2030-01-20")
  await mendDefect(keeper, { id, note: null })
  expect((await recheckDefect(street, { id, outcome: "SETTLED", note: null })).ok).toBe(true)
  expect((await recheckOf(station.id))?.state).toBe("DONE")
  const { settled } = await defectsAt(street, station.id)
  expect(settled[0]?.steps.map(({ kind }) => kind)).toEqual([
    "FOUND",
    "MENDED",
    "SENT_BACK",
    "MENDED",
    "SETTLED",
  ])
})

test("found again it is the same defect; said to be mended and found again, it goes back; found in order, it is settled", async () => {
  const { station, keeper } = await aStationWithWater()
  const broken = () => aReport(station.id, ["MET", "UNMET", "MET"], [{}, { facilityCode: "water" }])
  await selfCheck(keeper, await broken())
  await visitStation(street, await broken())
  const { unsettled } = await defectsAt(street, station.id)
  expect(unsettled).toHaveLength(1)
  const id = unsettled[0]?.id ?? ""
  await mendDefect(keeper, { id, note: null })
  await visitStation(street, await broken())
  expect(await stateOf(id)).toBe("OPEN")
  await selfCheck(keeper, await aReport(station.id))
  expect(await stateOf(id)).toBe("OPEN")
  await visitStation(street, await aReport(station.id))
  expect(await stateOf(id)).toBe("SETTLED")
  expect((await recheckOf(station.id))?.state).toBe("DONE")
})

test("a keeper writes down what broke; the same again is known already, and what the station has not cannot break", async () => {
  const { station, keeper } = await aStationWithWater()
  const input = { stationId: station.id, facilityCode: "water", what: "饮水机漏水" }
  expect((await reportDefect(keeper, input)).ok).toBe(true)
  expect(await reportDefect(keeper, input)).toMatchObject({ ok: false, code: "defectIsKnown" })
  expect(await reportDefect(keeper, { ...input, facilityCode: "microwave" })).toMatchObject({
    ok: false,
    code: "invalid",
  })
  const twice = await Promise.all([
    reportDefect(keeper, { ...input, facilityCode: null, what: "门锁坏了" }),
    reportDefect(keeper, { ...input, facilityCode: null, what: "灯不亮" }),
  ])
  expect(twice.every(({ ok }) => ok)).toBe(true)
  expect((await defectsAt(keeper, station.id)).unsettled).toHaveLength(3)
  expect(await db.inspectionTask.count({ where: { stationId: station.id, state: "OPEN" } })).toBe(1)
})

test("a report that is refused leaves nothing behind, its photos included", async () => {
  const { station } = await aStationWithWater()
  const report = await aReport(station.id, ["MET", "UNMET", "MET"], [{}, { note: null }])
  const before = await db.photo.count()
  expect(await visitStation(street, report)).toEqual({
    ok: false,
    code: "invalid",
    details: [{ path: "answers.1.note", message: "sayWhatIsWrong" }],
  })
  const nothing = await aReport(station.id, ["NA", "NA", "NA"])
  expect(await visitStation(street, nothing)).toEqual({ ok: false, code: "nothingJudged" })
  expect(await db.photo.count()).toBe(before)
  expect(await inspectionsAt(street, station.id)).toEqual([])
})
