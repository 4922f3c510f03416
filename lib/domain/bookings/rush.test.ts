import { randomUUID } from "node:crypto"
import fc from "fast-check"
import { expect, test } from "vitest"
import { db } from "@/lib/server/db"
import { newDevice } from "@/lib/server/device"
import { Prisma } from "@/lib/server/generated/client"
import { ownDatabase } from "@/tests/database"
import { aPublishedSession, aStation } from "@/tests/door"
import { bookSession } from "./book-session"
import { bookingsWhere } from "./booking-rows"
import { cancelBooking } from "./cancel-booking"

ownDatabase()

const tomorrow = () => new Date(Date.now() + 86_400_000)
const aSession = async (places: number) =>
  aPublishedSession(await aStation(), { startsAt: tomorrow(), places })

async function book(sessionId: string, device: string): Promise<string> {
  const result = await bookSession({ sessionId, occupation: "COURIER", key: randomUUID() }, { device })
  if (!result.ok) throw new Error(result.code)
  return result.value.code
}
const lineOf = (sessionId: string) => bookingsWhere(Prisma.sql`session_id = ${sessionId}::uuid`)

test("500 riders for 20 places at once: 20 have one, 480 wait in one order, and nobody has lost their turn", async () => {
  const sessionId = await aSession(20)
  const devices = Array.from({ length: 500 }, newDevice)
  const codes = await Promise.all(devices.map((device) => book(sessionId, device)))
  expect(new Set(codes).size).toBe(500)
  const line = await lineOf(sessionId)
  expect(line.map(({ rank }) => rank)).toEqual(Array.from({ length: 500 }, (_, n) => n + 1))
  expect(line.map(({ state }) => state)).toEqual([...Array(20).fill("placed"), ...Array(480).fill("waiting")])
  expect(new Set(line.map(({ code }) => code))).toEqual(new Set(codes))

  // All who have a place give it back at once, and some who wait give up: the next in order have the places.
  const leaving = [...line.slice(0, 20), line[25], line[30]].flatMap((booking) => booking?.code ?? [])
  await Promise.all(leaving.map((code) => cancelBooking({ code }, ownerOf(code))))
  const after = (await lineOf(sessionId)).filter(({ cancelledAt }) => !cancelledAt)
  expect(after.map(({ code }) => code)).toEqual(
    line.flatMap(({ code }) => (code && !leaving.includes(code) ? [code] : [])),
  )
  expect(after.filter(({ state }) => state === "placed")).toEqual(after.slice(0, 20))

  function ownerOf(code: string) {
    return { device: devices[codes.indexOf(code)] ?? null, ip: null }
  }
}, 120_000)

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant("book" as const), device: fc.nat(7) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("cancel" as const), device: fc.nat(7) }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant("places" as const), places: fc.integer({ min: 1, max: 6 }) }),
  },
)

test("whatever riders book and cancel and the office changes, the line is as one kept by hand", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      const sessionId = await aSession(2)
      const devices = Array.from({ length: 8 }, newDevice)
      const codes = new Map<number, string>()
      let line: number[] = []
      let places = 2
      for (const what of steps) {
        if (what.do === "places") {
          places = what.places
          await db.publishedSession.updateMany({ where: { sessionId }, data: { capacity: places } })
        } else if (what.do === "book") {
          codes.set(what.device, await book(sessionId, devices[what.device] as string))
          if (!line.includes(what.device)) line.push(what.device)
        } else {
          const code = codes.get(what.device)
          if (code) await cancelBooking({ code }, { device: devices[what.device] as string, ip: null })
          line = line.filter((device) => device !== what.device)
        }
      }
      const standing = (await lineOf(sessionId)).filter(({ cancelledAt }) => !cancelledAt)
      expect(standing.map(({ code, state }) => [code, state])).toEqual(
        line.map((device, n) => [codes.get(device), n < places ? "placed" : "waiting"]),
      )
    }),
    { numRuns: 25 },
  )
}, 120_000)
