import { randomUUID } from "node:crypto"
import { beforeEach, describe, expect, test } from "vitest"
import { db } from "@/lib/server/db"
import { ownDatabase } from "@/tests/database"
import { anActor } from "@/tests/door"
import { aPattern } from "@/tests/patterns"
import { aDoor, codeOf, street } from "@/tests/weeks"
import { addPattern } from "./add-pattern"
import { editPattern } from "./edit-pattern"
import { endPattern, resumePattern } from "./end-pattern"
import { patternsOf, templateStations } from "./reads"
import { addPatternInput, PATTERNS_LIMIT } from "./schema"

ownDatabase()

let stationId: string
beforeEach(async () => {
  stationId = (await aDoor()).id
})

const keeper = () => anActor("KEEPER", { id: stationId, areaCode: "110114012" })
const elsewhere = anActor("STREET", "110101013")
const sayAgain = (over: Record<string, unknown>) => {
  const { stationId: _, ...said } = aPattern(over)
  return said
}

async function written(over: object = {}): Promise<string> {
  const done = await addPattern(street, aPattern({ stationId, ...over }))
  if (!done.ok) throw new Error(done.code)
  return done.value.id
}

describe("a standing service", () => {
  test("is read back as it was said, and the log says it too", async () => {
    const biweekly = { weekdays: ["5", "3"], every: "2", starts: "22:00", ends: "01:00", toDay: "2027-03-15" }
    await written({ ...biweekly, capacity: "12", note: "请带头盔", onHoliday: "KEEP", onMakeUpDay: "ALSO" })
    const found = await patternsOf(street, stationId)
    expect(found?.patterns).toMatchObject([
      {
        ...{ kindCode: "haircut", provider: null, capacity: 12, note: "请带头盔", starts: 1320, ends: 1500 },
        ...{ fromDay: "2020-01-01", toDay: "2027-03-15", onHoliday: "KEEP", onMakeUpDay: "ALSO" },
        ...{ rule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE,FR;WKST=MO", endedAt: null, revision: 1 },
      },
    ])
    const event = await db.auditEvent.findFirst({ where: { action: "pattern.add", subjectId: stationId } })
    expect(event?.after).toMatchObject({
      rhythm: { kind: "weekly", every: 2, weekdays: [3, 5] },
      starts: 1320,
    })
  })

  test("is changed once from what was looked at, and says before and after", async () => {
    const id = await written()
    const said = sayAgain({ rhythm: "monthlyWeekday", nths: ["2"], weekday: "5", kindCode: "clinic" })
    expect(codeOf(await editPattern(street, { ...said, id, revision: 1 }))).toBe("ok")
    expect(codeOf(await editPattern(street, { ...said, id, revision: 1 }))).toBe("changedSinceYouLooked")
    expect((await patternsOf(street, stationId))?.patterns[0]).toMatchObject({
      rule: "FREQ=MONTHLY;BYDAY=2FR",
      kindCode: "clinic",
      revision: 2,
    })
    const event = await db.auditEvent.findFirst({ where: { action: "pattern.edit", subjectId: stationId } })
    expect(event).toMatchObject({
      before: { rhythm: { kind: "weekly" } },
      after: { rhythm: { kind: "monthlyWeekday", nths: [2], weekday: 5 } },
    })
  })

  test("ends and is resumed; while it has ended nobody changes it", async () => {
    const id = await written()
    expect(codeOf(await endPattern(street, { id, revision: 1 }))).toBe("ok")
    expect(codeOf(await endPattern(street, { id, revision: 2 }))).toBe("changedSinceYouLooked")
    expect(codeOf(await editPattern(street, { ...sayAgain({}), id, revision: 2 }))).toBe("patternEnded")
    expect(codeOf(await resumePattern(street, { id, revision: 2 }))).toBe("ok")
    expect((await patternsOf(street, stationId))?.patterns[0]?.endedAt).toBeNull()
  })

  test("names services and providers that can be chosen there; what it named before it may keep", async () => {
    const near = await db.provider.create({ data: { name: `理发店 ${randomUUID()}`, areaCode: "110114013" } })
    const far = await db.provider.create({ data: { name: `理发店 ${randomUUID()}`, areaCode: "1201" } })
    const wrong = aPattern({ stationId, kindCode: "meituan", providerId: far.id })
    expect(await addPattern(street, wrong)).toMatchObject({
      code: "invalid",
      details: [
        { path: "kindCode", message: "notInList" },
        { path: "providerId", message: "notInList" },
      ],
    })
    const id = await written({ providerId: near.id })
    await db.provider.update({ where: { id: near.id }, data: { retiredAt: new Date() } })
    const said = sayAgain({ providerId: near.id, starts: "09:00" })
    expect(codeOf(await editPattern(street, { ...said, id, revision: 1 }))).toBe("ok")
    expect(codeOf(await addPattern(street, aPattern({ stationId, providerId: near.id })))).toBe("invalid")
  })

  test("is not one of more than a station can hold, also when two add at once", async () => {
    const id = await written()
    const { id: _, ...row } = await db.servicePattern.findUniqueOrThrow({ where: { id } })
    await db.servicePattern.createMany({ data: Array.from({ length: PATTERNS_LIMIT - 2 }, () => row) })
    const answers = await Promise.all([1, 2].map(() => addPattern(street, aPattern({ stationId }))))
    expect(answers.map(codeOf).sort()).toEqual(["ok", "tooManyPatterns"])
  })

  test("is read by whoever reads the station's weeks; elsewhere it is not there", async () => {
    const id = await written()
    for (const actor of [street, keeper(), anActor("CITY", "1101")])
      expect((await patternsOf(actor, stationId))?.patterns).toHaveLength(1)
    expect(await patternsOf(elsewhere, stationId)).toBeNull()
    expect(codeOf(await endPattern(elsewhere, { id, revision: 1 }))).toBe("notFound")
    expect(codeOf(await endPattern(keeper(), { id, revision: 1 }))).toBe("notAllowed")
    expect(codeOf(await endPattern(street, { id: randomUUID(), revision: 1 }))).toBe("notFound")
  })
})

test("templates are the weeks of the planner's own stations", async () => {
  const other = await aDoor({ name: "样板驿站" })
  await db.weekSchedule.create({ data: { stationId: other.id, week: "2026-W48" } })
  expect((await templateStations(street, stationId)).map(({ id }) => id)).toContain(other.id)
  expect((await templateStations(street, other.id)).map(({ id }) => id)).not.toContain(other.id)
  expect(await templateStations(elsewhere, stationId)).toEqual([])
})

describe("what is picked must be whole", () => {
  const base = {
    stationId: randomUUID(),
    kindCode: "haircut",
    starts: "10:00",
    ends: "11:00",
    fromDay: "2026-01-01",
  }
  test.each<[string, object, string[]]>([
    ["a weekday of the week", { rhythm: "weekly" }, ["weekdays required"]],
    ["which one of the month", { rhythm: "monthlyWeekday", weekday: "5" }, ["nths required"]],
    ["which weekday of the month", { rhythm: "monthlyWeekday", nths: ["1"] }, ["weekday required"]],
    ["a day of the month", { rhythm: "monthlyDay" }, ["monthDay required"]],
    ["a time", { rhythm: "monthlyDay", monthDay: "1", ends: "10:00" }, ["ends endsWhenItStarts"]],
    ["a season", { rhythm: "monthlyDay", monthDay: "1", toDay: "2025-01-01" }, ["toDay endsBeforeItBegins"]],
    [
      "a week to add a make-up workday to",
      { rhythm: "monthlyDay", monthDay: "1", onMakeUpDay: "ALSO" },
      ["onMakeUpDay onlyWeekly"],
    ],
    ["a rhythm that there is", { rhythm: "daily" }, ["rhythm notInList"]],
    ["a weekday that there is", { rhythm: "weekly", weekdays: ["8"] }, ["weekdays.0 notInList"]],
  ])("%s", (_, over, expected) => {
    const { error } = addPatternInput.safeParse({ ...base, ...over })
    expect(error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`)).toEqual(expected)
  })

  test("and what the other rhythms' boxes still hold does not count", () => {
    const parsed = addPatternInput.parse({
      ...{
        ...base,
        rhythm: "monthlyDay",
        monthDay: "-1",
        weekdays: ["1"],
        nths: "2",
        weekday: "3",
        every: "2",
      },
    })
    expect(parsed.rhythm).toEqual({ kind: "monthlyDay", monthDay: -1 })
  })
})
