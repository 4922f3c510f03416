import { beforeAll, beforeEach, describe, expect, test } from "vitest"
import { commitImport } from "@/lib/domain/ledgers/commit-import"
import { previewImport } from "@/lib/domain/ledgers/preview-import"
import { importOf } from "@/lib/domain/ledgers/reads"
import { undoImport } from "@/lib/domain/ledgers/undo-import"
import { changeState } from "@/lib/domain/stations/change-state"
import { editStation } from "@/lib/domain/stations/edit-station"
import { formatTime } from "@/lib/plain/clock"
import { db } from "@/lib/server/db"
import { ownDatabase } from "../database"
import { anActor } from "../door"
import { codeOf } from "../people"
import { aDraft, facilityWords, street } from "../stations"
import {
  baiduLedger,
  brokenLedger,
  gbkLedger,
  mappedLedger,
  streetLedger,
  tickedLedger,
} from "./station-ledgers"

ownDatabase()

const community = anActor("COMMUNITY", "110114012001")

beforeAll(async () => {
  await facilityWords()
  await db.orgUnit.updateMany({ where: { code: "110114012" }, data: { lng: 116.41, lat: 40.08 } })
  await db.orgUnit.createMany({
    data: [
      ["110114012001", "东苑社区"],
      ["110114012002", "西苑社区"],
    ].map(([code = "", name = ""]) => ({
      code,
      name,
      level: "COMMUNITY" as const,
      departmentName: `${name}党委`,
      lng: 116.42,
      lat: 40.07,
    })),
  })
})

// Each test begins with an empty street: what others registered is closed.
beforeEach(() => db.station.updateMany({ data: { state: "CLOSED" } }))

async function preview(ledger: Promise<Uint8Array>, who = street, fileName = "台账.xlsx") {
  const result = await previewImport(who, { kind: "STATIONS", fileName, bytes: await ledger })
  if (!result.ok) throw new Error(JSON.stringify(result))
  const run = await importOf(who, result.value.id)
  if (!run) throw new Error("the import is hidden from who made it")
  return run
}

async function imported(ledger: Promise<Uint8Array>) {
  const run = await preview(ledger)
  const done = await commitImport(street, { id: run.id })
  expect(done).toMatchObject({ ok: true })
  return run
}

const rowsOf = (run: Awaited<ReturnType<typeof preview>>) =>
  run.rows.map(({ line, outcome }) => `${line} ${outcome}`)

async function stationCalled(name: string) {
  const { spans, facilities, ...station } = await db.station.findFirstOrThrow({
    where: { name, state: { not: "CLOSED" } },
    include: {
      spans: { orderBy: [{ weekday: "asc" }, { opens: "asc" }] },
      facilities: { orderBy: { position: "asc" } },
    },
  })
  return {
    ...station,
    hours: spans.map((s) => `${s.weekday} ${formatTime(s.opens)}-${formatTime(s.closes)}`),
    has: facilities.map(({ kindCode, slots }) => (slots ? `${kindCode} ${slots}` : kindCode)),
  }
}

describe("a ledger as an office keeps it is imported right", () => {
  test("the street's own table, with headings of two rows and merged communities", async () => {
    const run = await imported(streetLedger)
    expect(rowsOf(run)).toEqual(["5 NEW", "6 NEW", "7 NEW"])
    expect(await stationCalled("东苑一区驿站")).toMatchObject({
      areaCode: "110114012001",
      kindCode: "building-station",
      address: "天通东苑一区 3 号楼",
      contactName: "王芳",
      contactPhone: "010-61234567",
      capacity: 12,
      state: "DRAFT",
      lng: 116.42,
      hours: [...[1, 2, 3, 4, 5].map((d) => `${d} 09:00-18:00`), "6 10:00-16:00", "7 10:00-16:00"],
      has: ["water", "microwave 2"],
    })
    expect(await stationCalled("东苑二区驿站")).toMatchObject({
      areaCode: "110114012001",
      contactPhone: "13800000002",
      hours: [1, 2, 3, 4, 5].flatMap((d) => [`${d} 08:30-11:30`, `${d} 14:00-17:30`]),
    })
    expect(await stationCalled("西苑驿站")).toMatchObject({
      areaCode: "110114012002",
      capacity: 20,
      hours: [1, 2, 3, 4, 5, 6, 7].map((d) => `${d} 00:00-24:00`),
    })
    expect(
      run.rows[2]?.notes.map(({ message, column, params }) => [message, column, params?.word]),
    ).toContainEqual(["facilityLeftOut", "K", "投影仪"])
  })

  test("a CSV in GBK, its hours in words", async () => {
    await imported(gbkLedger)
    expect(await stationCalled("北一区驿站")).toMatchObject({
      areaCode: "110114012001",
      hostName: "北一物业",
      contactName: "孙丽",
      accessNotes: "从南门进",
      hours: [...[1, 2, 3, 4, 5].map((d) => `${d} 09:00-18:00`), "6 10:00-16:00", "7 10:00-16:00"],
    })
    // A CSV has lost its merged cells: an empty community is the one above.
    expect(await stationCalled("北二区驿站")).toMatchObject({ areaCode: "110114012001" })
    expect((await stationCalled("北二区驿站")).hours).toHaveLength(7)
    expect(await stationCalled("北三区驿站")).toMatchObject({
      address: "北三区 3 号,底商",
      hours: [1, 3, 5].flatMap((d) => [`${d} 09:00-11:30`, `${d} 14:00-17:00`]),
    })
  })

  test("a table of ticks on a later sheet, with coordinates", async () => {
    const run = await imported(tickedLedger)
    expect([run.sheetName, rowsOf(run)]).toEqual(["汇总表", ["6 NEW", "7 NEW"]])
    expect(await stationCalled("龙德广场驿站")).toMatchObject({
      areaCode: "110114012",
      lng: 116.4171,
      lat: 40.0583,
      has: ["water", "microwave 2"],
    })
    expect(await stationCalled("地铁口驿站")).toMatchObject({
      lng: 116.4129,
      hours: [1, 2, 3, 4, 5].map((d) => `${d} 07:30-19:00`),
      has: ["water"],
    })
  })
})

describe("coordinates of other maps arrive where the station is", () => {
  const there = { lng: expect.closeTo(116.377817, 5), lat: expect.closeTo(39.911954, 5) }

  test("named in the heading over both columns; what is no coordinate is named", async () => {
    const run = await preview(mappedLedger)
    expect(rowsOf(run)).toEqual(["3 NEW", "4 WRONG"])
    expect(run.rows[1]?.wrong).toMatchObject([{ column: "D", message: "notAPoint" }])
    await commitImport(street, { id: run.id })
    expect(await stationCalled("高德驿站")).toMatchObject(there)
    expect(rowsOf(await preview(mappedLedger))).toEqual(["3 SAME", "4 WRONG"])
  })

  test("Baidu's in one cell, latitude first", async () => {
    await imported(baiduLedger)
    expect(await stationCalled("百度驿站")).toMatchObject(there)
  })

  test("said by whoever uploads, where no heading says it", async () => {
    const bytes = new TextEncoder().encode(
      "名称,类型,地址,经度,纬度\n腾讯驿站,楼宇驿站,一号,116.384047,39.913345",
    )
    const run = await previewImport(street, {
      kind: "STATIONS",
      fileName: "坐标.csv",
      bytes,
      pointSystem: "GCJ02",
    })
    await commitImport(street, { id: run.ok ? run.value.id : "" })
    expect(await stationCalled("腾讯驿站")).toMatchObject(there)
  })
})

test("what is wrong is named with its row and column, and is not imported", async () => {
  const run = await preview(brokenLedger)
  expect(rowsOf(run)).toEqual(["2 NEW", "3 WRONG", "4 WRONG", "5 WRONG"])
  expect(
    run.rows.map(({ wrong }) => wrong.map(({ column, message }) => `${column} ${message}`).sort()),
  ).toEqual([
    [],
    ["B wordUnknown", "D notAPhone", "E weekdaysUnread"],
    ["A rowTwice", "F hoursUnread"],
    ["A required", "F hoursUnread"],
  ])
  expect(run.rows[2]?.wrong.find(({ column }) => column === "A")?.params).toEqual({ line: 2 })
  expect(codeOf(await commitImport(street, { id: run.id, lines: [3, 4] }))).toBe("nothingToImport")
  expect(codeOf(await commitImport(street, { id: run.id }))).toBe("ok")
  expect(await db.station.count({ where: { state: "DRAFT" } })).toBe(1)
})

describe("a ledger of stations that are there already", () => {
  test("changes what it says, leaves what it does not say, and finds the rest unchanged", async () => {
    await imported(streetLedger)
    expect(rowsOf(await preview(streetLedger))).toEqual(["5 SAME", "6 SAME", "7 SAME"])
    const { id, revision } = await stationCalled("东苑一区驿站")
    await editStation(street, { id, revision, capacity: 99, accessNotes: "走后门" })
    const again = await preview(streetLedger)
    expect(rowsOf(again)).toEqual(["5 CHANGE", "6 SAME", "7 SAME"])
    expect(codeOf(await commitImport(street, { id: again.id }))).toBe("ok")
    expect(await stationCalled("东苑一区驿站")).toMatchObject({ capacity: 12, accessNotes: "走后门" })
    expect(codeOf(await undoImport(street, { id: again.id, reason: "数据不对" }))).toBe("ok")
    expect(await stationCalled("东苑一区驿站")).toMatchObject({ capacity: 99, accessNotes: "走后门" })
  })

  test("does not take a community's station away because it names only the street", async () => {
    await imported(streetLedger)
    const csv = Buffer.from("名称,街道,可容纳人数\n东苑一区驿站,天通苑北街道,30\n")
    const run = await preview(Promise.resolve(new Uint8Array(csv)))
    expect(rowsOf(run)).toEqual(["2 CHANGE"])
    await commitImport(street, { id: run.id })
    expect(await stationCalled("东苑一区驿站")).toMatchObject({ areaCode: "110114012001", capacity: 30 })
  })
})

describe("an import is one", () => {
  test("only the chosen rows are written, and an import is committed once", async () => {
    const run = await preview(streetLedger)
    const both = await Promise.all([1, 2].map(() => commitImport(street, { id: run.id, lines: [6] })))
    expect(both.map(codeOf).sort()).toEqual(["importNotInThisState", "ok"])
    expect(await db.station.findMany({ where: { state: "DRAFT" }, select: { name: true } })).toEqual([
      { name: "东苑二区驿站" },
    ])
  })

  test("a row that can no longer be done stops all of them", async () => {
    await aDraft({ name: "西苑驿站", areaCode: "110114012002" })
    const run = await preview(streetLedger)
    const { id, revision } = await stationCalled("西苑驿站")
    await editStation(street, { id, revision, capacity: 3 })
    expect(await commitImport(street, { id: run.id })).toMatchObject({
      code: "importRefused",
      details: [{ path: "rows.7", params: { line: 7, why: "changedSinceYouLooked" } }],
    })
    expect(await db.station.count({ where: { state: "DRAFT" } })).toBe(1)
  })

  test("the same ledger twice makes no station twice, not even when both are committed at once", async () => {
    const runs = [await preview(gbkLedger), await preview(gbkLedger)]
    const codes = (await Promise.all(runs.map(({ id }) => commitImport(street, { id })))).map(codeOf)
    expect(codes.sort()).toEqual(["importRefused", "ok"])
    expect(await db.station.count({ where: { state: "DRAFT" } })).toBe(3)
  })

  test("undone, its stations are withdrawn; what somebody went on with stops the undo as a whole", async () => {
    const run = await imported(gbkLedger)
    const { id } = await stationCalled("北三区驿站")
    await changeState(street, "submit", { id })
    expect(await undoImport(street, { id: run.id, reason: "导错了" })).toMatchObject({
      code: "undoRefused",
      details: [{ params: { line: 4, why: "notInThisState" } }],
    })
    expect(await db.station.count({ where: { state: "DRAFT" } })).toBe(2)
    const other = await imported(tickedLedger)
    expect(codeOf(await undoImport(street, { id: other.id, reason: "导错了" }))).toBe("ok")
    expect(codeOf(await undoImport(street, { id: other.id, reason: "导错了" }))).toBe("importNotInThisState")
    const closed = await db.station.findMany({
      where: { name: "龙德广场驿站", state: "CLOSED" },
      include: { transitions: true },
    })
    expect(closed.at(-1)?.transitions.some(({ reason }) => reason === "导错了")).toBe(true)
    expect(rowsOf(await preview(tickedLedger))).toEqual(["6 NEW", "7 NEW"])
  })

  test("a community imports for itself, and sees no other community's imports", async () => {
    const csv = (text: string) => Promise.resolve(new TextEncoder().encode(text))
    const own = await preview(csv("名称,类型,地址\n东苑驿站,楼宇驿站,东苑"), community)
    expect(codeOf(await commitImport(community, { id: own.id }))).toBe("ok")
    expect(await stationCalled("东苑驿站")).toMatchObject({
      areaCode: "110114012001",
      hostName: community.post.placeName,
    })
    const foreign = await preview(csv("名称,社区,地址\n西苑驿站,西苑,西苑"), community)
    expect(foreign.rows[0]?.wrong).toMatchObject([
      { column: "B", message: "unitUnknown" },
      { message: "required" },
    ])
    const next = anActor("COMMUNITY", "110114012002")
    expect(await importOf(next, own.id)).toBeNull()
    expect(codeOf(await undoImport(next, { id: own.id, reason: "x" }))).toBe("notFound")
    expect((await importOf(street, own.id))?.rows).toHaveLength(1)
    expect(codeOf(await undoImport(community, { id: own.id, reason: "导错了" }))).toBe("ok")
  })
})

test("a file that is no ledger of stations is refused", async () => {
  const brought = async (text: string) =>
    codeOf(
      await previewImport(street, {
        kind: "STATIONS",
        fileName: "x.csv",
        bytes: new TextEncoder().encode(text),
      }),
    )
  expect(await brought("a,b\n1,2")).toBe("noStationLedger")
  expect(await brought("名称,地址\n")).toBe("emptyLedger")
  expect(await db.importRun.count({ where: { fileName: "x.csv" } })).toBe(0)
})
