import fc from "fast-check"
import { beforeAll, expect, test } from "vitest"
import { addWeeks, daysOf, type Week } from "@/lib/plain/week"
import { db } from "@/lib/server/db"
import { ownDatabase } from "@/tests/database"
import { neighbourhood } from "@/tests/door"
import { aPattern } from "@/tests/patterns"
import { lay, type RandomWeek, randomWeek } from "@/tests/random-weeks"
import { aDoor, added, at, codeOf, street, week as thatWeek, tuesday } from "@/tests/weeks"
import { publishWeek } from "../schedules/publish-week"
import { publishedWeek } from "../schedules/published"
import { weekOf } from "../schedules/reads"
import { problemsOf, type SessionFacts } from "../schedules/rules"
import { addPattern } from "./add-pattern"
import { proposeWeek } from "./propose-week"
import { takeProposal } from "./take-proposal"

// Offices elsewhere change their clocks; the week in Shanghai has no hour more or less.
process.env.TZ = "America/New_York"
ownDatabase()

const from = "patterns" as const
let provider = ""
beforeAll(async () => {
  await neighbourhood()
  provider = await busyOnTuesday("理发店")
})

/** A provider whom another station has announced for that Tuesday from ten to six. */
async function busyOnTuesday(name: string): Promise<string> {
  const { id } = await db.provider.create({ data: { name, areaCode: "110114012" } })
  const elsewhere = await aDoor({ name: `${name}的驿站` })
  await added(elsewhere.id, 0, { ...at(tuesday, 600, 1080), providerId: id })
  expect(codeOf(await publishWeek(street, { stationId: elsewhere.id, week: thatWeek }))).toBe("ok")
  return id
}

const shown = ({ kindCode, providerId, place, startsAt, endsAt, capacity, note }: SessionFacts) => ({
  ...{ kindCode, providerId, place, startsAt, endsAt, capacity, note },
})
const byTime = (a: { startsAt: Date; place: string }, b: { startsAt: Date; place: string }) =>
  a.startsAt.getTime() - b.startsAt.getTime() || (a.place < b.place ? -1 : 1)

/** What is proposed breaks no rule, can be published, and is read back as it was proposed. */
async function holds(stationId: string, week: Week): Promise<number> {
  const proposal = await proposeWeek(street, { stationId, week, from })
  if (!proposal.ok) throw new Error(proposal.code)
  const { fits } = proposal.value
  const taken = await takeProposal(street, { stationId, week, from })
  expect(codeOf(taken)).toBe(fits.length > 0 ? "ok" : "nothingTaken")
  if (fits.length === 0) return 0
  const view = await weekOf(street, stationId, week)
  const wrong = view?.sessions.flatMap((session) => problemsOf(session, view.around)) ?? []
  expect(wrong.filter(({ severity }) => severity === "blocks")).toEqual([])
  expect(codeOf(await publishWeek(street, { stationId, week, revision: 1 }))).toBe("ok")
  const expected = fits.map(({ session }) => shown(session)).sort(byTime)
  const read = await weekOf(street, stationId, week)
  expect(read?.state).toBe("published")
  expect(read?.publication?.sessions.map(shown).sort(byTime)).toEqual(expected)
  const riders = (await publishedWeek(stationId, week))?.sessions ?? []
  expect(riders.map(({ startsAt, endsAt }) => ({ startsAt, endsAt }))).toEqual(
    expected.map(({ startsAt, endsAt }) => ({ startsAt, endsAt })),
  )
  return fits.length
}

test("whatever comes again, is shut, is away or is a holiday: a proposed week breaks no rule and is read back the same", async () => {
  let proposed = 0
  await fc.assert(
    fc.asyncProperty(randomWeek, async (one) => {
      proposed += await holds(await lay(one, provider), one.week)
    }),
    { numRuns: 30 },
  )
  // A property that holds because nothing was ever proposed would say nothing.
  expect(proposed).toBeGreaterThan(30)
}, 120_000)

test("a provider who is expected elsewhere is never proposed for that time", async () => {
  const days = Array.from({ length: 7 })
  const one: RandomWeek = {
    ...{ week: thatWeek, closures: [], dated: [], holidayBlocks: true, away: null },
    hours: days.map(() => [0, 1440] as const),
    holidays: days.map(() => "ORDINARY" as const),
    patterns: [9, 12, 18].map((hour) => ({
      rhythm: { rhythm: "weekly", weekdays: [2], every: 1 },
      ...{
        starts: hour * 60,
        length: 60,
        place: "",
        kindCode: "haircut",
        hired: true,
        begins: 0,
        lasts: null,
      },
      ...({ onHoliday: "SKIP", onMakeUpDay: "ALSO" } as const),
    })),
  }
  // One of its own: random weeks may have announced the other for that Tuesday as well.
  expect(await holds(await lay(one, await busyOnTuesday("修车铺")), thatWeek)).toBe(2)
})

test("a year is walked week by week, over week 53 and both changes of New York's clocks: ten o'clock is ten o'clock in Shanghai", async () => {
  await db.holidayDay.deleteMany()
  await db.setting.deleteMany()
  const { id: stationId } = await aDoor()
  await addPattern(street, aPattern({ stationId, weekdays: ["1", "7"], onHoliday: "KEEP" }))
  const year = Array.from({ length: 54 }, (_, n) => addWeeks("2026-W01", n))
  expect(year).toContain("2026-W53")
  for (const week of year) {
    const proposal = await proposeWeek(street, { stationId, week, from }, new Date("2025-12-01T00:00:00Z"))
    const [monday, , , , , , sunday] = daysOf(week)
    expect(proposal.ok && proposal.value.fits.map(({ session }) => session.startsAt)).toEqual(
      [monday, sunday].map((day) => new Date(`${day}T10:00:00+08:00`)),
    )
  }
})
