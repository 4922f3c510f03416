import { randomUUID } from "node:crypto"
import { beforeEach, describe, expect, test } from "vitest"
import { db } from "@/lib/server/db"
import { newDevice } from "@/lib/server/device"
import { ownDatabase } from "@/tests/database"
import { anActor, aStation } from "@/tests/door"
import { codeAt } from "../stations/code"
import { comingCodes } from "../stations/code-of-station"
import { renewCode } from "../stations/renew-code"
import { setPrintedCode } from "../stations/set-printed-code"
import { logVisitByScan } from "./log-visit-by-scan"
import { publicDoor } from "./public-door"

ownDatabase()

const at = (minutes: number, seconds = 0) => new Date(Date.UTC(2026, 10, 24, 4, minutes, seconds))
let station: Awaited<ReturnType<typeof aStation>>
let keeper: ReturnType<typeof anActor>
beforeEach(async () => {
  station = await aStation()
  keeper = anActor("KEEPER", station)
})

const onScreen = (when: Date, version = 1) => codeAt(station.id, version, when)
async function checkIn(code: string, now: Date, over: { key?: string; stationId?: string } = {}) {
  const input = { key: randomUUID(), stationId: station.id, code, occupation: "COURIER" as const, ...over }
  return logVisitByScan(input, { device: newDevice() }, now)
}
const outcome = async (code: string, now: Date) => {
  const answer = await checkIn(code, now)
  return answer.ok ? "ok" : answer.code
}
const proofs = async () => {
  const rows = await db.attendanceEntry.findMany({ where: { stationId: station.id }, orderBy: { at: "asc" } })
  return rows.map(({ proof }) => proof)
}
/** Scans the screen at an instant, and gives what the page sends with the tap. */
async function ticketOf(when: Date): Promise<string> {
  const door = await publicDoor(station.id, onScreen(when), when)
  if (door.state !== "open") throw new Error(door.state)
  return door.code
}

describe("a rider scans the code on the screen", () => {
  test("and is counted, with a stronger proof than a printed code gives", async () => {
    expect(await outcome(onScreen(at(0)), at(0))).toBe("ok")
    expect(await outcome(station.code, at(1))).toBe("ok")
    expect(await proofs()).toEqual(["ROTATING", "PRINTED"])
  })

  test("of a screen or a server whose clock is a minute wrong, and is counted all the same", async () => {
    expect(await outcome(onScreen(at(1)), at(0))).toBe("ok")
    expect(await outcome(onScreen(at(0)), at(1))).toBe("ok")
  })

  test("from a photo an hour later, and is told to scan again", async () => {
    expect(await outcome(onScreen(at(0)), at(60))).toBe("codeTooOld")
    expect(await publicDoor(station.id, onScreen(at(0)), at(60))).toEqual({ state: "codeTooOld" })
    expect(await proofs()).toEqual([])
  })

  test("of another station, and is counted at neither", async () => {
    const other = await aStation({ name: "别处" })
    const code = codeAt(other.id, 1, at(0))
    expect(await outcome(code, at(0))).toBe("codeExpired")
    expect(await publicDoor(station.id, code, at(0))).toEqual({ state: "codeExpired" })
  })

  test("and may take minutes to choose: the ticket of the scan is good for ten, not for an hour", async () => {
    const ticket = await ticketOf(at(0))
    expect(await outcome(ticket, at(9))).toBe("ok")
    expect(await outcome(ticket, at(11))).toBe("codeTooOld")
    expect(await outcome(ticket, at(60))).toBe("codeTooOld")
    expect(await proofs()).toEqual(["ROTATING"])
  })

  test("and cannot make a ticket last by opening the page again", async () => {
    const ticket = await ticketOf(at(0))
    expect(await publicDoor(station.id, ticket, at(9))).toMatchObject({ state: "open", code: ticket })
    expect(await publicDoor(station.id, ticket, at(11))).toEqual({ state: "codeTooOld" })
  })

  test("whose answer got lost hears it again with the same key, long after the ticket is over", async () => {
    const [ticket, key] = [await ticketOf(at(0)), randomUUID()]
    const first = await checkIn(ticket, at(2), { key })
    expect(first.ok).toBe(true)
    expect(await checkIn(ticket, at(50), { key })).toEqual(first)
    expect(await proofs()).toHaveLength(1)
  })
})

test("a code that is renewed makes every code of the station void: the screen's, the printed one, and tickets", async () => {
  const ticket = await ticketOf(at(0))
  await renewCode(keeper, { id: station.id })
  for (const code of [onScreen(at(0)), station.code, ticket])
    expect(await outcome(code, at(0))).toBe("codeExpired")
  expect(await outcome(onScreen(at(0), 2), at(0))).toBe("ok")
})

describe("a station that takes only the code on its screen", () => {
  const printed = async (counts: boolean) => {
    const before = await db.auditEvent.count({ where: { subjectId: station.id } })
    await setPrintedCode(keeper, { id: station.id, printedCode: counts })
    await setPrintedCode(keeper, { id: station.id, printedCode: counts })
    return (await db.auditEvent.count({ where: { subjectId: station.id } })) - before
  }

  test("refuses the printed one until it is allowed again, and each choice is written down once", async () => {
    expect(await printed(false)).toBe(1)
    expect(await outcome(station.code, at(0))).toBe("printedCodeOff")
    expect(await publicDoor(station.id, station.code, at(0))).toEqual({ state: "printedCodeOff" })
    expect(await outcome(onScreen(at(0)), at(0))).toBe("ok")
    expect(await printed(true)).toBe(1)
    expect(await outcome(station.code, at(2))).toBe("ok")
  })
})

test("a screen is handed ten minutes of codes that follow each other without a gap, and each is taken in its turn", async () => {
  const door = await comingCodes(keeper, station.id, at(0, 12))
  const codes = door?.codes ?? []
  expect(codes).toHaveLength(20)
  for (const [index, { code, from, until }] of codes.entries()) {
    expect(until.getTime() - from.getTime()).toBe(30_000)
    expect(from).toEqual(codes[index - 1]?.until ?? at(0))
    expect(code).toBe(onScreen(from))
  }
  const last = codes.at(-1)
  expect(await outcome(last?.code ?? "", last?.from ?? at(0))).toBe("ok")
})
