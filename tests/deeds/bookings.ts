import { randomUUID } from "node:crypto"
import { bookingsAtDoor } from "@/lib/domain/bookings/at-the-door"
import { bookSession } from "@/lib/domain/bookings/book-session"
import { markBooking } from "@/lib/domain/bookings/mark-booking"
import { dayOf } from "@/lib/plain/clock"
import { db } from "@/lib/server/db"
import { newDevice } from "@/lib/server/device"
import { HOME, type World } from "../callers"
import type { Deed } from "../deeds"
import { aPublishedSession } from "../door"

/** A rider's booking of a session that has just begun. */
export async function aBooking({ stations }: World): Promise<string> {
  await db.station.update({ where: { id: stations.home }, data: { state: "OPEN" } })
  await db.closure.updateMany({ where: { stationId: stations.home }, data: { liftedAt: new Date() } })
  const station = { id: stations.home, areaCode: HOME }
  const startsAt = new Date(Date.now() - 60_000)
  const sessionId = await aPublishedSession(station, { startsAt, places: 8 })
  const rider = { sessionId, occupation: "COURIER" as const, key: randomUUID() }
  const booked = await bookSession(rider, { device: newDevice() }, new Date(Date.now() - 3_600_000))
  if (!booked.ok) throw new Error(booked.code)
  return (await db.booking.findFirstOrThrow({ where: { code: booked.value.code } })).id
}

export const bookingDeeds: Record<string, Deed> = {
  markBooking: async (world) => {
    const bookingId = await aBooking(world)
    return (actor) => markBooking(actor, { bookingId, kind: "CAME" })
  },
  bookingsAtDoor: async ({ stations }) => {
    return (actor) => bookingsAtDoor(actor, stations.home, dayOf(new Date()))
  },
}
