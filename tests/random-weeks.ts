import { randomUUID } from "node:crypto"
import fc from "fast-check"
import { addPattern } from "@/lib/domain/patterns/add-pattern"
import { addDays, dayToDbDate, formatTime } from "@/lib/plain/clock"
import { addWeeks, daysOf, weekNow } from "@/lib/plain/week"
import { db } from "@/lib/server/db"
import { aStation } from "./door"
import { aPattern } from "./patterns"
import { codeOf, street } from "./weeks"

const weekdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 })
const rhythm = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ rhythm: fc.constant("weekly"), weekdays, every: fc.integer({ min: 1, max: 2 }) }),
  },
  fc.record({
    rhythm: fc.constant("monthlyWeekday"),
    nths: fc.subarray([1, 2, 3, 4, -1], { minLength: 3 }),
    weekday: fc.integer({ min: 1, max: 7 }),
  }),
  fc.record({ rhythm: fc.constant("monthlyDay"), monthDay: fc.integer({ min: 1, max: 31 }) }),
)
const pattern = fc.record({
  rhythm,
  // Most of the day, some of the night.
  starts: fc
    .oneof({ weight: 4, arbitrary: fc.integer({ min: 36, max: 76 }) }, fc.integer({ min: 0, max: 95 }))
    .map((n) => n * 15),
  length: fc.integer({ min: 1, max: 10 }).map((n) => n * 15),
  place: fc.constantFrom("", "活动区"),
  kindCode: fc.constantFrom("haircut", "clinic"),
  hired: fc.boolean(),
  onHoliday: fc.constantFrom("SKIP", "KEEP"),
  onMakeUpDay: fc.constantFrom("AS_USUAL", "ALSO", "SKIP"),
  begins: fc.integer({ min: -60, max: 3 }),
  lasts: fc.option(fc.integer({ min: 30, max: 90 }), { freq: 1 }),
})
const span = fc.constantFrom([540, 1260], [540, 1260], [0, 1440], [1080, 1560], [600, 690])
/** A week in which anything may happen: what comes again, hours, closures, hours on a date, holidays. */
export const randomWeek = fc.record({
  week: fc.integer({ min: 1, max: 60 }).map((n) => addWeeks(weekNow(new Date()), n)),
  patterns: fc.array(pattern, { minLength: 1, maxLength: 6 }),
  hours: fc.array(fc.option(span, { freq: 6 }), { minLength: 7, maxLength: 7 }),
  closures: fc.array(
    fc.record({
      at: fc.integer({ min: -1, max: 7 }),
      lasts: fc.option(fc.integer({ min: 0, max: 2 }), { freq: 5 }),
    }),
    { maxLength: 2 },
  ),
  dated: fc.uniqueArray(fc.record({ at: fc.integer({ min: 0, max: 6 }), span: fc.option(span) }), {
    maxLength: 2,
    selector: ({ at }) => at,
  }),
  holidays: fc.array(fc.constantFrom("ORDINARY", "ORDINARY", "OFF", "MAKE_UP_WORKDAY"), {
    minLength: 7,
    maxLength: 7,
  }),
  holidayBlocks: fc.boolean(),
  /** The provider does not come for some days. */
  away: fc.option(fc.record({ at: fc.integer({ min: -1, max: 6 }), lasts: fc.integer({ min: 0, max: 2 }) })),
})
export type RandomWeek = typeof randomWeek extends fc.Arbitrary<infer W> ? W : never

const spanOf = ([opens = 0, closes = 0]: readonly number[]) => ({ opens, closes })

/** Lays a random week out at a station of its own. @returns the station */
export async function lay(
  { week, hours, closures, dated, holidays, holidayBlocks, patterns, away }: RandomWeek,
  provider: string,
) {
  const { id: stationId } = await aStation()
  const monday = daysOf(week)[0]
  const date = (days: number) => dayToDbDate(addDays(monday, days))
  await db.openingSpan.createMany({
    data: hours.flatMap((one, n) => (one ? [{ stationId, weekday: n + 1, ...spanOf(one) }] : [])),
  })
  await db.openingException.createMany({
    data: dated.map(({ at, span }) => ({
      stationId,
      day: date(at),
      spans: span ? [spanOf(span)] : [],
      reason: "冬季",
    })),
  })
  await db.closure.createMany({
    data: closures.map(({ at, lasts }) => ({
      ...{ stationId, fromDay: date(at), toDay: lasts === null ? null : date(at + lasts) },
      ...{ reason: "装修", createdBy: randomUUID() },
    })),
  })
  await db.holidayDay.deleteMany()
  await db.holidayDay.createMany({
    data: holidays.map((kind, n) => ({ day: date(n), kind: kind as "OFF", name: "节" })),
  })
  await db.providerBlackout.deleteMany()
  if (away)
    await db.providerBlackout.create({
      data: {
        ...{ providerId: provider, fromDay: date(away.at), toDay: date(away.at + away.lasts) },
        ...{ reason: "外出培训", createdBy: randomUUID() },
      },
    })
  await db.setting.deleteMany()
  await db.setting.create({ data: { key: "schedule.holidayBlocks", value: holidayBlocks } })
  for (const { rhythm, starts, length, hired, begins, lasts, ...rest } of patterns) {
    const fromDay = addDays(monday, begins)
    const only = rhythm.rhythm === "weekly" ? {} : { onMakeUpDay: "AS_USUAL" }
    const said = {
      ...{
        ...rest,
        ...rhythm,
        ...only,
        stationId,
        fromDay,
        toDay: lasts === null ? undefined : addDays(fromDay, lasts),
      },
      ...{
        starts: formatTime(starts),
        ends: formatTime((starts + length) % 1440),
        providerId: hired ? provider : null,
      },
    }
    const code = codeOf(await addPattern(street, aPattern(said)))
    if (code !== "ok") throw new Error(code)
  }
  return stationId
}
