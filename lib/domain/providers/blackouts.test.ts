import { beforeAll, describe, expect, test } from "vitest"
import { addDays, dayOf } from "@/lib/plain/clock"
import { db } from "@/lib/server/db"
import { ownDatabase } from "@/tests/database"
import { aProviderActor, neighbourhood } from "@/tests/door"
import { aDoor, added, at, codeOf, monday, street, tuesday, wednesday } from "@/tests/weeks"
import { addBlackout } from "./add-blackout"
import { liftBlackout } from "./lift-blackout"
import { blackoutsOf } from "./reads"
import { addBlackoutInput } from "./schema"

ownDatabase()

const today = dayOf(new Date())
const reason = "外出培训"
let providerId = ""
let own: typeof street
beforeAll(async () => {
  await neighbourhood()
  const provider = await db.provider.create({ data: { name: "理发店", areaCode: "110114012" } })
  providerId = provider.id
  own = aProviderActor(providerId)
})

describe("a provider that does not come", () => {
  test("says so itself, and reads which planned sessions that meets", async () => {
    const station = await aDoor()
    const named = { providerId }
    const { revision } = await added(station.id, 0, { ...named, ...at(monday, 1320, 1500) })
    await added(station.id, revision, { ...named, ...at(wednesday, 600, 660) })
    const away = await addBlackout(own, { providerId, fromDay: tuesday, toDay: tuesday, reason })
    expect(codeOf(away)).toBe("ok")
    expect(await blackoutsOf(own, providerId)).toMatchObject([
      { fromDay: tuesday, toDay: tuesday, reason, sessions: 1 },
    ])
    expect(await db.auditEvent.findFirst({ where: { action: "provider.addBlackout" } })).toMatchObject({
      subjectId: providerId,
      areaCode: "110114012",
      after: { fromDay: tuesday, reason },
    })
  })

  test("comes after all when that is lifted, once", async () => {
    const [away] = await blackoutsOf(street, providerId)
    const id = away?.id ?? ""
    const answers = await Promise.all([liftBlackout(street, { id }), liftBlackout(own, { id })])
    expect(answers.map(codeOf).sort()).toEqual(["changedSinceYouLooked", "ok"])
    expect(await blackoutsOf(own, providerId)).toEqual([])
  })

  test("is not known to be away in the past, and cannot be from now on", async () => {
    const yesterday = addDays(today, -1)
    const past = { providerId, fromDay: addDays(today, -5), toDay: yesterday, reason }
    expect(await addBlackout(own, past)).toMatchObject({ details: [{ path: "toDay", message: "inThePast" }] })
    expect(codeOf(await addBlackout(own, { ...past, toDay: today }))).toBe("ok")
    expect(await blackoutsOf(own, providerId, new Date(Date.now() + 86_400_000))).toEqual([])
  })
})

test("one day is said with one date; an end before the beginning is refused", () => {
  const said = { providerId: "0198f1c2-0000-7000-8000-000000000000", fromDay: "2026-12-01", reason }
  expect(addBlackoutInput.parse(said).toDay).toBe("2026-12-01")
  const wrong = addBlackoutInput.safeParse({ ...said, toDay: "2026-11-30" })
  expect(wrong.error?.issues).toMatchObject([{ path: ["toDay"], message: "endsBeforeItBegins" }])
})
