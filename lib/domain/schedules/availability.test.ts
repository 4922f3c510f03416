import { randomUUID } from "node:crypto"
import { beforeAll, describe, expect, test } from "vitest"
import { addDays, dayToDbDate } from "@/lib/plain/clock"
import { addWeeks } from "@/lib/plain/week"
import { db } from "@/lib/server/db"
import { ownDatabase } from "@/tests/database"
import { neighbourhood } from "@/tests/door"
import { aPattern } from "@/tests/patterns"
import { aDoor, added, at, codeOf, monday, street, tuesday, wednesday, week } from "@/tests/weeks"
import { addPattern } from "../patterns/add-pattern"
import { proposeWeek } from "../patterns/propose-week"
import { availabilityOf } from "./availability"
import { publishWeek } from "./publish-week"
import { weekOf } from "./reads"
import { problemsOf } from "./rules"

ownDatabase()
beforeAll(neighbourhood)

let many = 0
async function aProvider(over: object = {}) {
  const { id } = await db.provider.create({
    data: { name: `理发店 ${many++}`, areaCode: "110114012", ...over },
  })
  return id
}

async function away(providerId: string, fromDay: string, toDay: string, reason = "外出培训") {
  await db.providerBlackout.create({
    data: {
      ...{ providerId, reason, createdBy: randomUUID() },
      ...{ fromDay: dayToDbDate(fromDay), toDay: dayToDbDate(toDay) },
    },
  })
}

async function problemsAt(stationId: string) {
  const view = await weekOf(street, stationId, week)
  return view?.sessions.flatMap((session) =>
    problemsOf(session, view.around).map(({ kind, severity, about }) => [kind, severity, about]),
  )
}

describe("a week that names a provider", () => {
  test("cannot be published with a session on a day on which the provider is away, until that is lifted", async () => {
    const provider = await aProvider()
    const station = await aDoor()
    const { revision } = await added(station.id, 0, { providerId: provider, ...at(tuesday, 600, 660) })
    await away(provider, monday, tuesday)
    await away(provider, addDays(monday, -9), addDays(monday, -2), "春节")
    expect(await problemsAt(station.id)).toEqual([["providerAway", "blocks", "外出培训"]])
    expect(await publishWeek(street, { stationId: station.id, week, revision })).toMatchObject({
      code: "problems",
      details: [{ message: "publishProviderAway" }],
    })
    await db.providerBlackout.updateMany({ data: { liftedAt: new Date() } })
    expect(codeOf(await publishWeek(street, { stationId: station.id, week, revision }))).toBe("ok")
  })

  test("counts what other stations have saved for the same week, and neither other weeks nor what was cancelled", async () => {
    const provider = await aProvider({ weeklySessions: 2 })
    const [one, other, third] = [await aDoor(), await aDoor(), await aDoor()]
    const named = { providerId: provider }
    const { revision } = await added(one.id, 0, named)
    await added(other.id, 0, { ...named, ...at(wednesday, 600, 690) })
    const gone = await added(third.id, 0, { ...named, ...at(wednesday, 700, 760) })
    await db.session.update({ where: { id: gone.id }, data: { cancelledAt: new Date() } })
    expect(await problemsAt(one.id)).toEqual([])
    expect((await availabilityOf(db, [provider], addWeeks(week, 1), one.id))[provider]?.elsewhere).toEqual({
      sessions: 0,
      minutes: 0,
    })
    await added(one.id, revision, { ...named, ...at(tuesday, 600, 660) })
    expect(await problemsAt(one.id)).toEqual([
      ["overCapacity", "warns", "3/2"],
      ["overCapacity", "warns", "3/2"],
    ])
    expect(codeOf(await publishWeek(street, { stationId: one.id, week }))).toBe("ok")
  })

  test("says so when the provider is not known to offer the service", async () => {
    const provider = await aProvider({ kinds: { create: { kindCode: "clinic" } } })
    const station = await aDoor()
    await added(station.id, 0, { providerId: provider })
    expect(await problemsAt(station.id)).toEqual([["notItsKind", "warns", undefined]])
  })
})

test("a standing service is not proposed for the day on which its provider is away, and the reason is said", async () => {
  const provider = await aProvider()
  const { id: stationId } = await aDoor()
  const pattern = { stationId, providerId: provider, weekdays: [1, 3], fromDay: monday }
  expect(codeOf(await addPattern(street, aPattern(pattern)))).toBe("ok")
  await away(provider, wednesday, wednesday, "下乡义诊")
  const proposal = await proposeWeek(street, { stationId, week, from: "patterns" })
  expect(proposal).toMatchObject({
    ok: true,
    value: { fits: [{ doubts: [] }], leftOut: [{ why: "providerAway", about: "下乡义诊" }] },
  })
})
