import { expect, test } from "vitest"
import { db } from "@/lib/server/db"
import { ownDatabase } from "@/tests/database"
import { anActor } from "@/tests/door"
import { aDoor, added, at, monday, street, tuesday, week } from "@/tests/weeks"
import { acrossStations } from "./across-stations"

ownDatabase()

const seenBy = async (actor: typeof street) => {
  const { rows } = await acrossStations(actor, week, {})
  return rows.map(({ stationId, days }) => ({
    stationId,
    perDay: days.map(({ sessions }) => sessions.length),
    doubled: days.flatMap(({ sessions }) => sessions.filter((session) => session.doubled)).length,
    tooFar: days.flatMap(({ sessions }) => sessions.filter((session) => session.tooFar)).length,
  }))
}

test("a street sees all its stations' weeks side by side, with the gaps, with who is expected twice and who cannot be there in time", async () => {
  const provider = await db.provider.create({ data: { name: "义诊队", areaCode: "110114" } })
  const [first, second, empty] = [await aDoor(), await aDoor(), await aDoor()]
  const by = { providerId: provider.id }
  await added(first.id, 0, { ...by, ...at(monday, 600, 660) })
  await added(first.id, 0, { ...by, ...at(tuesday, 600, 660) })
  await added(second.id, 0, { ...by, ...at(monday, 630, 690) })
  await added(second.id, 0, { ...by, ...at(tuesday, 660, 720) })
  const seen = await seenBy(street)
  const of = (id: string) => seen.find(({ stationId }) => stationId === id)
  expect(of(first.id)).toMatchObject({ perDay: [1, 1, 0, 0, 0, 0, 0], doubled: 1, tooFar: 1 })
  expect(of(second.id)).toMatchObject({ perDay: [1, 1, 0, 0, 0, 0, 0], doubled: 1, tooFar: 1 })
  expect(of(empty.id)).toMatchObject({ perDay: [0, 0, 0, 0, 0, 0, 0], doubled: 0, tooFar: 0 })
  expect((await acrossStations(street, week, {})).providers).toEqual([{ id: provider.id, name: "义诊队" }])
})

test("a street sees which sessions ask more of a provider than it can take on, counted over all stations", async () => {
  const data = {
    name: "律师团",
    areaCode: "110114",
    weeklyHours: 2,
    kinds: { create: { kindCode: "clinic" } },
  }
  const { id } = await db.provider.create({ data })
  const [first, second] = [await aDoor(), await aDoor()]
  await added(first.id, 0, { providerId: id, kindCode: "clinic", ...at(monday, 600, 690) })
  await added(second.id, 0, { providerId: id, ...at(tuesday, 600, 690) })
  const { rows } = await acrossStations(street, week, {})
  const doubts = ({ id: station }: { id: string }) =>
    rows
      .find(({ stationId }) => stationId === station)
      ?.days.flatMap(({ sessions }) => sessions.flatMap((session) => session.doubts.map(({ kind }) => kind)))
  expect(doubts(first)).toEqual(["overCapacity"])
  expect(doubts(second)).toEqual(["overCapacity", "notItsKind"])
})

test("another street sees none of them", async () => {
  await aDoor()
  expect(await seenBy(anActor("STREET", "110101013"))).toEqual([])
})
