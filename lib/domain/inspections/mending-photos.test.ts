import { expect, test } from "vitest"
import { db } from "@/lib/server/db"
import { ownDatabase } from "@/tests/database"
import { anActor, aStation } from "@/tests/door"
import { aReport } from "@/tests/inspections"
import { photoBytes } from "../stations/photos"
import { publicStation } from "../stations/public-station"
import { defectsAt } from "./inspection-reads"
import { mendDefect } from "./mend-defect"
import { recheckDefect } from "./recheck-defect"
import { visitStation } from "./record-inspection"

ownDatabase()

const street = anActor("STREET", "110114012")

/** A station whose sign a visit found wanting, with its photo; and a picture to show what was done. */
async function aSignToMend() {
  const station = await aStation()
  const report = await aReport(station.id, ["UNMET", "MET", "MET"])
  expect((await visitStation(street, report)).ok).toBe(true)
  const [defect] = (await defectsAt(street, station.id)).unsettled
  const picture = report.answers[0]?.photo ?? new Uint8Array()
  return { station, keeper: anActor("KEEPER", station), id: defect?.id ?? "", picture }
}

async function storyOf(stationId: string) {
  const { unsettled, settled } = await defectsAt(street, stationId)
  return [...unsettled, ...settled].flatMap(({ steps }) => steps.map(({ kind, photo }) => [kind, photo?.id]))
}

test("how it was found, mended and looked at again is seen in photos, step by step", async () => {
  const { station, keeper, id, picture } = await aSignToMend()
  await mendDefect(keeper, { id, note: "换了新牌", photo: picture })
  await recheckDefect(street, { id, outcome: "SENT_BACK", note: "还是歪的", photo: picture })
  await mendDefect(keeper, { id, note: null })
  await recheckDefect(street, { id, outcome: "SETTLED", note: null, photo: picture })
  const story = await storyOf(station.id)
  expect(story.map(([kind, photo]) => [kind, photo !== undefined])).toEqual([
    ["FOUND", true],
    ["MENDED", true],
    ["SENT_BACK", true],
    ["MENDED", false],
    ["SETTLED", true],
  ])
  expect(new Set(story.map(([, photo]) => photo)).size).toBe(5)
})

test("these photos are for staff of the station and its offices, and never on the station's page", async () => {
  const { station, keeper, id, picture } = await aSignToMend()
  await mendDefect(keeper, { id, note: null, photo: picture })
  const photo = (await storyOf(station.id)).at(-1)?.[1] ?? ""
  for (const viewer of [street, keeper, anActor("CITY", "1101")])
    expect(await photoBytes(viewer, photo, "thumb")).toMatchObject({ public: false })
  for (const viewer of [null, anActor("STREET", "110114013"), anActor("PROVIDER"), anActor("ADMIN")])
    expect(await photoBytes(viewer, photo, "thumb")).toBeNull()
  expect((await publicStation(station.id))?.photos).toEqual([])
})

test("what is no picture is refused, and so is the step; a step that comes too late leaves no photo", async () => {
  const { station, keeper, id, picture } = await aSignToMend()
  expect(await mendDefect(keeper, { id, note: null, photo: new Uint8Array([1, 2, 3]) })).toEqual({
    ok: false,
    code: "invalid",
    details: [{ path: "photo", message: "notAPhoto" }],
  })
  const kept = () => db.photo.count({ where: { stationId: station.id, defectStepId: { not: null } } })
  expect(await kept()).toBe(0)
  await mendDefect(keeper, { id, note: null, photo: picture })
  expect(await mendDefect(keeper, { id, note: null, photo: picture })).toMatchObject({
    code: "defectHasMovedOn",
  })
  expect(await kept()).toBe(1)
})
