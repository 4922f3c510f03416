import { describe, expect, test } from "vitest"
import { db } from "@/lib/server/db"
import { ownDatabase } from "@/tests/database"
import { anActor } from "@/tests/door"
import { aDraft, facilityWords, street, written } from "@/tests/stations"
import { changeState } from "./change-state"
import { addClosure, liftClosure } from "./closures"
import { editStation, verifyStation } from "./edit-station"
import { stationHistory, stationRecord } from "./reads"
import { registerStation } from "./register-station"
import { editStationInput, stationInput } from "./schema"

ownDatabase()

const codeOf = (result: { ok: boolean; code?: string }) => (result.ok ? "ok" : result.code)
const changes = (id: string, revision: number, over: object = {}) =>
  editStationInput.parse({ id, revision, ...over })
const full = {
  nameEn: "Hualian station",
  capacity: 20,
  contactPhone: "010-69721234",
  exceptions: [{ day: "2030-01-01", spans: [], reason: "元旦" }],
  effects: [{ what: "取餐", before: "7–8 分钟", after: "1 分钟多", measuredOn: "2026-10-01", note: "东门" }],
}
async function openStation() {
  const id = await aDraft()
  for (const step of ["submit", "approve", "open"] as const) await changeState(street, step, { id })
  const { revision } = await db.station.findUniqueOrThrow({ where: { id } })
  return { id, revision }
}

describe("registering", () => {
  test("is for the planners of the place, and only there", async () => {
    await facilityWords()
    const input = stationInput.parse(written)
    for (const [role, at] of [
      ["ADMIN", null],
      ["CITY", "1101"],
      ["DISTRICT", "110114"],
      ["STREET", "110114013"],
    ] as const)
      expect(codeOf(await registerStation(anActor(role, at), input))).toBe("notAllowed")
    const unit = stationInput.parse({ ...written, areaCode: "110114012099" })
    expect(await registerStation(street, unit)).toMatchObject({
      details: [{ path: "areaCode", message: "notInList" }],
    })
  })

  test("takes words from the right dictionary only, and none that is retired", async () => {
    await facilityWords()
    const refusedAt = async (over: object) => {
      const result = await registerStation(street, stationInput.parse({ ...written, ...over }))
      return result.ok ? [] : result.details?.map(({ path }) => path)
    }
    expect(await refusedAt({ kindCode: "water" })).toEqual(["kindCode"])
    expect(await refusedAt({ kindCode: "no-such" })).toEqual(["kindCode"])
    for (const kindCode of ["telephone", "haircut", "building-station", "no-such"])
      expect(await refusedAt({ facilities: [{ kindCode: "water" }, { kindCode }] })).toEqual([
        "facilities.1.kindCode",
      ])
  })

  test("stores ugly texts as they were typed", async () => {
    const name = "'; DROP TABLE station; --<script>🍜"
    const id = await aDraft({ name })
    expect((await stationRecord(street, id))?.name).toBe(name)
    expect(await db.station.count()).toBeGreaterThan(0)
  })
})

describe("editing", () => {
  test("changes what is said, empties what is null, and leaves the rest", async () => {
    const id = await aDraft(full)
    const result = await editStation(street, changes(id, 1, { capacity: null, hostName: "新物业" }))
    expect(result).toEqual({ ok: true, value: { id, revision: 2 } })
    expect((await stationRecord(street, id))?.facts).toMatchObject({
      ...stationInput.parse({ ...written, ...full }),
      capacity: null,
      hostName: "新物业",
    })
    const [event] = (await stationHistory(street, id))?.items ?? []
    expect(event).toMatchObject({
      action: "station.edit",
      before: { capacity: 20, hostName: "华联商厦" },
      after: { capacity: null, hostName: "新物业" },
    })
    expect(Object.keys(event?.after as object).sort()).toEqual(["capacity", "hostName"])
  })

  test("saying all of it again vouches for it and changes nothing", async () => {
    const id = await aDraft(full)
    expect(codeOf(await editStation(street, changes(id, 1, { ...written, ...full })))).toBe("ok")
    expect(codeOf(await verifyStation(street, { id, revision: 2 }))).toBe("ok")
    const actions = (await stationHistory(street, id))?.items.map(({ action }) => action)
    expect(actions).toEqual(["station.verify", "station.verify", "station.register"])
  })

  test("replaces a list by the list that is given", async () => {
    const id = await aDraft({ facilities: [{ kindCode: "water" }, { kindCode: "microwave", slots: 2 }] })
    await editStation(street, changes(id, 1, { facilities: [{ kindCode: "microwave", slots: 3 }] }))
    expect((await stationRecord(street, id))?.facilities).toEqual([
      { kindCode: "microwave", slots: 3, priceFen: null, note: null },
    ])
    await editStation(street, changes(id, 2, { facilities: [] }))
    expect((await stationRecord(street, id))?.facilities).toEqual([])
  })

  test("may keep a word that was retired since, but not take it up", async () => {
    const id = await aDraft()
    await db.facility.create({ data: { stationId: id, kindCode: "telephone", position: 1 } })
    const both = [{ kindCode: "water" }, { kindCode: "telephone" }]
    expect(codeOf(await editStation(street, changes(id, 1, { facilities: both })))).toBe("ok")
    await editStation(street, changes(id, 2, { facilities: [{ kindCode: "water" }] }))
    expect(codeOf(await editStation(street, changes(id, 3, { facilities: both })))).toBe("invalid")
  })

  test("of two editors at once one is told that it changed since", async () => {
    const id = await aDraft()
    const codes = await Promise.all(
      ["甲物业", "乙物业"].map((hostName) => editStation(street, changes(id, 1, { hostName })).then(codeOf)),
    )
    expect(codes.sort()).toEqual(["changedSinceYouLooked", "ok"])
    expect(await db.auditEvent.count({ where: { subjectId: id, action: "station.edit" } })).toBe(1)
    expect(await db.station.findUnique({ where: { id } })).toMatchObject({ revision: 2 })
  })

  test("waits while the street looks, and ends with the station", async () => {
    const id = await aDraft()
    await changeState(street, "submit", { id })
    expect(codeOf(await editStation(street, changes(id, 2, { capacity: 9 })))).toBe("notEditableNow")
    await changeState(street, "return", { id, reason: "请补充" })
    expect(codeOf(await editStation(street, changes(id, 3, { capacity: 9 })))).toBe("ok")
    await changeState(street, "close", { id, reason: "拆迁" })
    expect(codeOf(await editStation(street, changes(id, 5, { capacity: 8 })))).toBe("notEditableNow")
  })

  test("leaves no station without hours or facilities once the street has approved it", async () => {
    const { id, revision } = await openStation()
    for (const path of ["spans", "facilities"])
      expect(await editStation(street, changes(id, revision, { [path]: [] }))).toMatchObject({
        code: "problems",
        details: [{ path }],
      })
    expect(codeOf(await editStation(street, changes(id, revision, { capacity: 7 })))).toBe("ok")
  })

  test("is hidden from outside the area, and no way to move a station out of it", async () => {
    const id = await aDraft()
    const next = anActor("STREET", "110114013")
    expect(codeOf(await editStation(next, changes(id, 1, { capacity: 7 })))).toBe("notFound")
    expect(await stationRecord(next, id)).toBeNull()
    expect(await stationHistory(next, id)).toBeNull()
    expect(codeOf(await editStation(anActor("CITY", "1101"), changes(id, 1, { capacity: 7 })))).toBe(
      "notAllowed",
    )
    const away = changes(id, 1, { areaCode: "110114013" })
    expect(codeOf(await editStation(street, away))).toBe("notAllowed")
  })
})

describe("closures", () => {
  const closure = { fromDay: "2030-01-01", toDay: null, reason: "停电" }

  test("a keeper shuts the own station, and no other", async () => {
    const [own, other] = [await openStation(), await openStation()]
    const keeper = anActor("KEEPER", { id: own.id, areaCode: "110114012" })
    expect(codeOf(await addClosure(keeper, { ...closure, stationId: own.id }))).toBe("ok")
    expect(codeOf(await addClosure(keeper, { ...closure, stationId: other.id }))).toBe("notFound")
    expect(codeOf(await addClosure(anActor("DISTRICT", "110114"), { ...closure, stationId: own.id }))).toBe(
      "notAllowed",
    )
  })

  test("what is closed for good is not shut for a while as well, not even when both happen at once", async () => {
    const { id: stationId } = await openStation()
    const [, shut] = await Promise.all([
      changeState(street, "close", { id: stationId, reason: "腾退" }),
      addClosure(street, { ...closure, stationId }),
    ])
    expect(["ok", "closedForGood"]).toContain(codeOf(shut))
    expect(codeOf(await addClosure(street, { ...closure, stationId }))).toBe("closedForGood")
    expect(await db.closure.count({ where: { stationId } })).toBe(shut.ok ? 1 : 0)
  })

  test("one is lifted once, and both its days stay on record", async () => {
    const { id: stationId } = await openStation()
    const added = await addClosure(street, { ...closure, stationId })
    if (!added.ok) throw new Error(added.code)
    expect(codeOf(await liftClosure(anActor("STREET", "110114013"), added.value))).toBe("notFound")
    const codes = await Promise.all([1, 2].map(() => liftClosure(street, added.value).then(codeOf)))
    expect(codes.sort()).toEqual(["changedSinceYouLooked", "ok"])
    expect(await db.closure.findUnique({ where: added.value })).toMatchObject({ liftedBy: street.userId })
    expect((await stationHistory(street, stationId))?.items.slice(0, 2).map(({ action }) => action)).toEqual([
      "station.liftClosure",
      "station.addClosure",
    ])
  })
})
