import { describe, expect, test } from "vitest"
import { instantAt } from "@/lib/plain/clock"
import { db } from "@/lib/server/db"
import { ownDatabase } from "@/tests/database"
import {
  aDoor,
  added,
  aPublishedWeek,
  at,
  codeOf,
  monday,
  plain,
  street,
  tuesday,
  wednesday,
  week,
} from "@/tests/weeks"
import { addSession } from "./add-session"
import { cancelSession } from "./cancel-session"
import { discardDraft } from "./discard-draft"
import { editSession, moveSession } from "./edit-session"
import { publishWeek } from "./publish-week"
import { publishedWeek } from "./published"
import { weekOf } from "./reads"
import { removeSession } from "./remove-session"
import { saveWeek } from "./save-week"

ownDatabase()

describe("cancelling", () => {
  test("tells riders at once, and leaks nothing else of the draft", async () => {
    const { station, ids, revision } = await aPublishedWeek([{}, at(tuesday, 600, 660)])
    const [first = "", second = ""] = ids
    await moveSession(street, { sessionId: second, revision, ...at(wednesday, 900, 960) })
    await added(station.id, revision + 1, at(wednesday, 600, 660))
    const result = await cancelSession(street, { sessionId: first, reason: "理发师临时有事" })
    expect(codeOf(result)).toBe("ok")
    const read = (await publishedWeek(station.id, week))?.sessions ?? []
    expect(read).toHaveLength(2)
    expect(read.find(({ id }) => id === first)).toMatchObject({
      cancelled: true,
      cancelReason: "理发师临时有事",
    })
    expect(read.find(({ id }) => id === second)?.startsAt).toEqual(instantAt(tuesday, 600))
    const planned = await weekOf(street, station.id, week)
    expect(planned?.state).toBe("changed")
    expect(planned?.sessions).toHaveLength(3)
    expect(codeOf(await cancelSession(street, { sessionId: first, reason: "再说一次" }))).toBe(
      "alreadyCancelled",
    )
  })

  test("of a week without other changes leaves it published", async () => {
    const { station, ids } = await aPublishedWeek()
    await cancelSession(street, { sessionId: ids[0] ?? "", reason: "停电" })
    expect((await weekOf(street, station.id, week))?.state).toBe("published")
  })

  test("frees the place for another session", async () => {
    const { station, ids, revision } = await aPublishedWeek()
    const taken = { stationId: station.id, week, revision, ...plain, ...at(monday, 600, 660) }
    expect(codeOf(await addSession(street, taken))).toBe("placeTaken")
    await cancelSession(street, { sessionId: ids[0] ?? "", reason: "换人" })
    expect(codeOf(await addSession(street, { ...taken, revision: revision + 1 }))).toBe("ok")
  })

  test("is for what riders have seen; what they have not is simply removed", async () => {
    const station = await aDoor()
    const { id, revision } = await added(station.id, 0)
    expect(codeOf(await cancelSession(street, { sessionId: id, reason: "不办了" }))).toBe("notPublished")
    expect(codeOf(await removeSession(street, { sessionId: id, revision }))).toBe("ok")
    expect(await db.session.findUnique({ where: { id } })).toBeNull()
  })

  test("in the draft asks for the reason and waits for the next publication; discarding takes it back", async () => {
    const { station, ids, revision } = await aPublishedWeek()
    const sessionId = ids[0] ?? ""
    const bare = await removeSession(street, { sessionId, revision })
    expect(bare).toMatchObject({ ok: false, details: [{ path: "reason", message: "required" }] })
    expect(codeOf(await removeSession(street, { sessionId, revision, reason: "下雪" }))).toBe("ok")
    expect((await publishedWeek(station.id, week))?.sessions[0]?.cancelled).toBe(false)
    const discard = await discardDraft(street, { stationId: station.id, week, revision: revision + 1 })
    expect(codeOf(discard)).toBe("ok")
    const planned = await weekOf(street, station.id, week)
    expect(planned?.state).toBe("published")
    expect(planned?.sessions[0]?.cancelledAt).toBeNull()
  })

  test("by leaving it out of the whole week is refused: riders must learn why", async () => {
    const { station, ids, revision } = await aPublishedWeek()
    const [id = ""] = ids
    const without = { stationId: station.id, week, revision, sessions: [] }
    expect(await saveWeek(street, without)).toMatchObject({
      ok: false,
      details: [{ message: "cancelInstead" }],
    })
    const cancelled = [{ ...plain, ...at(monday, 600, 660), id, cancelReason: "老师请假" }]
    expect(codeOf(await saveWeek(street, { ...without, sessions: cancelled }))).toBe("ok")
    await publishWeek(street, { stationId: station.id, week, revision: revision + 1 })
    const read = await publishedWeek(station.id, week)
    expect(read?.sessions[0]).toMatchObject({ cancelled: true, cancelReason: "老师请假" })
    const edit = { sessionId: id, revision: revision + 1, ...plain, ...at(tuesday, 600, 660) }
    expect(await editSession(street, edit)).toMatchObject({ details: [{ message: "cancelledStays" }] })
  })
})
