import { randomUUID } from "node:crypto"
import { beforeEach, describe, expect, test } from "vitest"
import { instantAt } from "@/lib/plain/clock"
import { db } from "@/lib/server/db"
import { ownDatabase } from "@/tests/database"
import { aDoor, added, aPublishedWeek, at, codeOf, monday, street, tuesday, week } from "@/tests/weeks"
import { cancelSession } from "./cancel-session"
import { editSession, moveSession } from "./edit-session"
import { publicationsOf } from "./publications"
import { publishWeek } from "./publish-week"
import { publishedWeek } from "./published"
import { providerFeed } from "./published-feed"
import { weekOf } from "./reads"
import { substituteProvider } from "./substitute-provider"
import { undoChange } from "./undo-change"

ownDatabase()

const newProvider = async (name: string, areaCode = "110114") =>
  (await db.provider.create({ data: { name: `${name} ${randomUUID()}`, areaCode } })).id
const nameOf = async (id: string) => (await db.provider.findUniqueOrThrow({ where: { id } })).name
const readAt = async (stationId: string) => (await publishedWeek(stationId, week))?.sessions ?? []

let hospital: string
let clinic: string
beforeEach(async () => {
  hospital = await newProvider("医院")
  clinic = await newProvider("卫生站")
})

const aClinic = () => aPublishedWeek([{ providerId: hospital, kindCode: "clinic" }, at(tuesday, 600, 660)])
const swap = (sessionId: string, providerId: string, reason = "医生出诊") =>
  substituteProvider(street, { sessionId, providerId, reason })

describe("a substitute", () => {
  test("is announced at once, with whom they replace and why; nothing else of the draft leaks", async () => {
    const { station, ids, revision } = await aClinic()
    const [first = "", second = ""] = ids
    await moveSession(street, { sessionId: second, revision, ...at(tuesday, 900, 960) })
    expect(codeOf(await swap(first, clinic))).toBe("ok")
    const [read, other] = await readAt(station.id)
    expect(read).toMatchObject({
      id: first,
      provider: await nameOf(clinic),
      insteadOf: await nameOf(hospital),
      changeReason: "医生出诊",
    })
    expect(other?.startsAt).toEqual(instantAt(tuesday, 600))
    expect((await weekOf(street, station.id, week))?.state).toBe("changed")
  })

  test("keeps the session's identity in calendars, and its sequence grows", async () => {
    const { ids } = await aClinic()
    const [before] = (await providerFeed(hospital, instantAt(monday, 0)))?.sessions ?? []
    await swap(ids[0] ?? "", clinic)
    const [after] = (await providerFeed(clinic, instantAt(monday, 0)))?.sessions ?? []
    expect(after).toMatchObject({ id: before?.id, sequence: (before?.sequence ?? 0) + 1 })
  })

  test("of a week without other changes leaves it published, and is in its history", async () => {
    const { station, ids } = await aClinic()
    await swap(ids[0] ?? "", clinic)
    expect((await weekOf(street, station.id, week))?.state).toBe("published")
    const told = await publicationsOf(street, station.id, week)
    expect(told?.publications[0]?.news.changed).toMatchObject([
      { fields: ["providerId", "changeReason"], after: { insteadOfId: hospital, changeReason: "医生出诊" } },
    ])
    const event = await db.auditEvent.findFirst({
      where: { action: "schedule.substituteProvider", subjectId: station.id },
    })
    expect(event).toMatchObject({
      subjectId: station.id,
      before: { sessions: [{ providerId: hospital }] },
      after: { number: 2, sessions: [{ providerId: clinic, changeReason: "医生出诊" }] },
    })
  })

  test("leaves what else is planned for the session to the next publication", async () => {
    const { station, ids, revision } = await aClinic()
    const [sessionId = ""] = ids
    await moveSession(street, { sessionId, revision, ...at(monday, 900, 960) })
    await swap(sessionId, clinic)
    expect((await readAt(station.id))[0]?.startsAt).toEqual(instantAt(monday, 600))
    const planned = (await weekOf(street, station.id, week))?.sessions.find(({ id }) => id === sessionId)
    expect(planned).toMatchObject({ providerId: clinic, startsAt: instantAt(monday, 900) })
  })

  test("cannot be taken back behind riders' backs", async () => {
    const { station, ids } = await aClinic()
    await swap(ids[0] ?? "", clinic)
    const undone = await undoChange(street, { stationId: station.id, week, redo: false })
    expect(codeOf(undone)).toBe("nothingToUndo")
  })

  test("must be free: who is announced elsewhere at that time cannot come", async () => {
    await aPublishedWeek([{ providerId: clinic, kindCode: "clinic", ...at(monday, 630, 690) }])
    const { station, ids } = await aClinic()
    expect(await swap(ids[0] ?? "", clinic)).toMatchObject({
      code: "invalid",
      details: [{ path: "providerId", message: "publishDoubleBooked" }],
    })
    expect((await readAt(station.id))[0]?.insteadOf).toBeNull()
  })

  test("comes also where the session itself would not be announced today", async () => {
    const { station, ids } = await aClinic()
    await db.openingSpan.deleteMany({ where: { stationId: station.id } })
    expect(codeOf(await swap(ids[0] ?? "", clinic))).toBe("ok")
  })

  test("is one of the providers of the city, and somebody else than was announced", async () => {
    const { ids } = await aClinic()
    const [sessionId = ""] = ids
    const far = await newProvider("外地医院", "120101")
    expect(await swap(sessionId, far)).toMatchObject({ details: [{ message: "notInList" }] })
    expect(codeOf(await swap(sessionId, hospital))).toBe("nothingChanged")
  })

  test("is for sessions that riders have read of and that are to come", async () => {
    const draft = await aDoor()
    const { id } = await added(draft.id, 0, { providerId: hospital })
    expect(codeOf(await swap(id, clinic))).toBe("notPublished")
    const { ids } = await aClinic()
    await cancelSession(street, { sessionId: ids[0] ?? "", reason: "停电" })
    expect(codeOf(await swap(ids[0] ?? "", clinic))).toBe("alreadyCancelled")
  })
})

test("riders read why a session was moved, once it is published; a later move does not borrow the reason", async () => {
  const { station, ids, revision } = await aClinic()
  const [sessionId = ""] = ids
  const what = {
    kindCode: "clinic",
    providerId: hospital,
    place: "",
    capacity: null,
    bookable: false,
    note: null,
  }
  const moved = { sessionId, ...what, ...at(monday, 720, 780), changeReason: "上午消毒" }
  expect(codeOf(await editSession(street, { ...moved, revision }))).toBe("ok")
  expect((await readAt(station.id))[0]?.changeReason).toBeNull()
  await publishWeek(street, { stationId: station.id, week })
  expect((await readAt(station.id))[0]).toMatchObject({ changeReason: "上午消毒", insteadOf: null })
  await moveSession(street, { sessionId, revision: revision + 1, ...at(monday, 840, 900) })
  await publishWeek(street, { stationId: station.id, week })
  expect((await readAt(station.id))[0]?.changeReason).toBeNull()
})
