import { expect, test } from "vitest"
import { dayOf, instantAt } from "@/lib/plain/clock"
import { daysOf } from "@/lib/plain/week"
import { ownDatabase } from "@/tests/database"
import { aPublishedWeek, at, monday, street, tuesday, week } from "@/tests/weeks"
import { addClosure } from "../stations/closures"
import { publicPoster } from "./public-poster"

ownDatabase()

test("the week's sheet says of a day on which the station is shut that what was announced does not take place", async () => {
  const { station } = await aPublishedWeek([{}, at(tuesday, 600, 660)])
  await addClosure(street, { stationId: station.id, fromDay: monday, toDay: monday, reason: "停电" })
  const poster = await publicPoster(station.id, instantAt(monday, 0))
  expect(poster?.days.map(({ day }) => day)).toEqual(daysOf(week))
  expect(poster?.days.slice(0, 2)).toMatchObject([
    { closed: true, reason: "停电", spans: [], sessions: [{ kind: "义务理发" }] },
    { closed: false, reason: null, sessions: [{ kind: "义务理发" }] },
  ])
  expect(dayOf(poster?.days[0]?.sessions[0]?.startsAt ?? new Date(0))).toBe(monday)
})
