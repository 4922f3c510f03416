import { expect, test } from "vitest"
import { addDays } from "@/lib/plain/clock"
import { db } from "@/lib/server/db"
import { ownDatabase } from "@/tests/database"
import { anActor } from "@/tests/door"
import { announceYear } from "./announce-year"
import { clearHolidays } from "./clear-holidays"
import { holidaysOfYear, holidaysOn } from "./reads"
import { clearHolidaysInput, setHolidaysInput } from "./schema"
import { setHolidays } from "./set-holidays"

ownDatabase()

const admin = anActor("ADMIN")
const kindOn = async (day: string) => (await holidaysOn([day]))[day]?.kind
const said = (input: object) => setHolidays(admin, setHolidaysInput.parse(input))
const wrong = (input: object) =>
  setHolidaysInput.safeParse(input).error?.issues.map(({ path, message }) => [path.join("."), message])

test("what an administrator says of a day goes before the announced calendar, until it is taken back", async () => {
  expect(await kindOn("2026-10-01")).toBe("off")
  await said({ fromDay: "2026-09-30", toDay: "2026-10-01", kind: "ORDINARY" })
  await said({ fromDay: "2026-10-08", kind: "OFF", name: "市运动会", nameEn: "City games" })
  await said({ fromDay: "2026-11-28", kind: "MAKE_UP_WORKDAY", name: "市运动会" })
  const days = ["2026-09-30", "2026-10-01", "2026-10-02", "2026-10-08", "2026-11-28"]
  expect(await holidaysOn(days)).toMatchObject({
    "2026-09-30": { kind: "ordinary" },
    "2026-10-01": { kind: "ordinary" },
    "2026-10-02": { kind: "off", name: { zh: "国庆节" } },
    "2026-10-08": { kind: "off", name: { zh: "市运动会", en: "City games" } },
    "2026-11-28": { kind: "makeUpWorkday", name: { zh: "市运动会", en: "市运动会" } },
  })
  await clearHolidays(admin, { fromDay: "2026-09-01", toDay: "2026-09-30" })
  await clearHolidays(admin, { fromDay: "2026-10-01", toDay: "2026-10-01" })
  expect(await kindOn("2026-10-01")).toBe("off")
  expect(await clearHolidays(admin, { fromDay: "2026-10-01", toDay: "2026-10-01" })).toMatchObject({
    code: "notFound",
  })
})

test("of two who speak about the same days at once, one stands, and both are in the log", async () => {
  const answers = await Promise.all(
    ["甲", "乙"].map((name) => said({ fromDay: "2026-08-01", toDay: "2026-08-03", kind: "OFF", name })),
  )
  expect(answers.every(({ ok }) => ok)).toBe(true)
  const names = new Set(
    Object.values(await holidaysOn(["2026-08-01", "2026-08-02", "2026-08-03"])).map((h) => h.name?.zh),
  )
  expect(names.size).toBe(1)
  expect(await db.auditEvent.count({ where: { action: "holiday.set", subjectId: "2026-08-01" } })).toBe(2)
})

test("a year that was not announced stays so until somebody says that all of it is entered", async () => {
  await said({ fromDay: "2030-02-03", toDay: "2030-02-09", kind: "OFF", name: "春节" })
  expect((await holidaysOfYear(2030)).announced).toBe("no")
  expect(await kindOn("2030-02-03")).toBe("off")
  expect(await kindOn("2030-02-12")).toBe("notAnnounced")
  expect(await announceYear(admin, { year: 2030, complete: true })).toMatchObject({ ok: true })
  expect(await announceYear(admin, { year: 2030, complete: true })).toMatchObject({
    code: "changedSinceYouLooked",
  })
  expect(await kindOn("2030-02-12")).toBe("ordinary")
  expect(await holidaysOfYear(2030)).toMatchObject({
    announced: "office",
    runs: [{ fromDay: "2030-02-03", toDay: "2030-02-09", days: 7, own: true }],
  })
  await announceYear(admin, { year: 2030, complete: false })
  expect(await kindOn("2030-02-12")).toBe("notAnnounced")
  expect(await announceYear(admin, { year: 2026, complete: false })).toMatchObject({ code: "yearIsKnown" })
})

test("a week over the turn of the year asks for both years", async () => {
  const week = Array.from({ length: 7 }, (_, n) => addDays("2029-12-31", n))
  await announceYear(admin, { year: 2030, complete: true })
  const holidays = await holidaysOn(week)
  expect(holidays["2029-12-31"]?.kind).toBe("notAnnounced")
  expect(holidays["2030-01-01"]?.kind).toBe("ordinary")
})

test("the announced year is shown in runs of days that say the same", async () => {
  const { announced, runs } = await holidaysOfYear(2025)
  expect(announced).toBe("calendar")
  expect(runs.find(({ holiday }) => holiday.name?.zh === "春节" && holiday.kind === "off")).toMatchObject({
    fromDay: "2025-01-28",
    toDay: "2025-02-04",
    days: 8,
    own: false,
  })
})

test("a holiday has a name, an order and no more than a month", () => {
  expect(wrong({ fromDay: "2026-05-01", kind: "OFF" })).toEqual([["name", "required"]])
  expect(wrong({ fromDay: "2026-05-02", toDay: "2026-05-01", kind: "ORDINARY" })).toEqual([
    ["toDay", "endsBeforeItBegins"],
  ])
  expect(wrong({ fromDay: "2026-05-01", toDay: "2027-05-01", kind: "ORDINARY" })).toEqual([
    ["toDay", "longerThanAMonth"],
  ])
  expect(wrong({ fromDay: "2026-02-30", kind: "ORDINARY" })).toEqual([["fromDay", "notADay"]])
  expect(clearHolidaysInput.safeParse({ fromDay: "2026-05-01", toDay: "2026-05-01" }).success).toBe(true)
})
