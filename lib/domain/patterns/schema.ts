import { z } from "zod"
import { isDay, parseTime, type Weekday } from "@/lib/plain/clock"
import { spanFrom } from "@/lib/plain/spans"
import { addWeeks, type Week } from "@/lib/plain/week"
import { revision, station, time, week, what } from "../schedules/schema"
import { NTHS, type Nth, RHYTHMS, type Rhythm } from "./rhythm-rules"

/** A station has a dozen standing services; a hundred is more than its week can hold. */
export const PATTERNS_LIMIT = 100

export const EVERY = [1, 2, 3, 4] as const
export const ON_HOLIDAY = ["SKIP", "KEEP"] as const
export const ON_MAKE_UP_DAY = ["AS_USUAL", "ALSO", "SKIP"] as const

const day = z.string().refine(isDay, "notADay")
const weekday = z.coerce.number<number>("notInList").int("notInList").min(1, "notInList").max(7, "notInList")
const list = <T extends z.ZodType>(item: T) =>
  z.preprocess((given) => (given === undefined ? [] : [given].flat()), z.array(item))

/** As a person picks it: one rhythm, and the boxes of the other two, which do not count. */
const picked = {
  ...what,
  rhythm: z.enum(RHYTHMS, "notInList"),
  every: z.coerce.number("notANumber").int("notInList").min(1, "notInList").max(4, "notInList").default(1),
  weekdays: list(weekday),
  nths: list(z.coerce.number().refine((n) => (NTHS as readonly number[]).includes(n), "notInList")),
  weekday: weekday.optional(),
  monthDay: z.coerce
    .number("notANumber")
    .int("notInList")
    .min(-1, "notInList")
    .max(31, "notInList")
    .optional(),
  starts: time,
  ends: time,
  fromDay: day,
  toDay: day.optional(),
  onHoliday: z.enum(ON_HOLIDAY, "notInList").default("SKIP"),
  onMakeUpDay: z.enum(ON_MAKE_UP_DAY, "notInList").default("AS_USUAL"),
}

type Picked = z.output<z.ZodObject<typeof picked>>

function said<T extends Picked>(input: T, context: z.RefinementCtx) {
  const { rhythm: _, every, weekdays, nths, weekday, monthDay, starts, ends, ...rest } = input
  const wrong = (path: string, message: string) => {
    context.addIssue({ code: "custom", path: [path], message })
    return z.NEVER
  }
  const rhythm = rhythmPicked(input)
  if ("missing" in rhythm) return wrong(rhythm.missing, "required")
  const span = spanFrom(parseTime(starts) ?? 0, parseTime(ends) ?? 0)
  if (!span) return wrong("ends", "endsWhenItStarts")
  if (input.bookable && input.capacity === null) return wrong("capacity", "capacityNeeded")
  if (input.toDay && input.toDay < input.fromDay) return wrong("toDay", "endsBeforeItBegins")
  if (input.onMakeUpDay === "ALSO" && rhythm.kind !== "weekly") return wrong("onMakeUpDay", "onlyWeekly")
  return { ...rest, toDay: input.toDay ?? null, starts: span.opens, ends: span.closes, rhythm }
}

function rhythmPicked({
  rhythm,
  every,
  weekdays,
  nths,
  weekday,
  monthDay,
}: Picked): Rhythm | { missing: string } {
  const sorted = <N extends number>(numbers: number[]) => [...new Set(numbers)].sort((a, b) => a - b) as N[]
  switch (rhythm) {
    case "weekly":
      if (weekdays.length === 0) return { missing: "weekdays" }
      return { kind: rhythm, every, weekdays: sorted<Weekday>(weekdays) }
    case "monthlyWeekday":
      if (nths.length === 0) return { missing: "nths" }
      if (!weekday) return { missing: "weekday" }
      return {
        kind: rhythm,
        nths: NTHS.filter((nth): nth is Nth => nths.includes(nth)),
        weekday: weekday as Weekday,
      }
    case "monthlyDay":
      return monthDay ? { kind: rhythm, monthDay } : { missing: "monthDay" }
  }
}

export const addPatternInput = z.object({ ...picked, stationId: station }).transform(said)
export type AddPatternInput = z.output<typeof addPatternInput>

const id = z.uuid("notFound")
/** All of what may be changed; the station stays. */
export const editPatternInput = z.object({ ...picked, id, revision }).transform(said)
export type EditPatternInput = z.output<typeof editPatternInput>

export const endPatternInput = z.object({ id, revision })
export type EndPatternInput = z.output<typeof endPatternInput>

export const SOURCES = ["patterns", "week", "station"] as const

/** The week that is meant where none is named: of the station itself the one before, of another the same. */
export function usualSourceWeek(from: (typeof SOURCES)[number], week: Week): Week {
  return from === "week" ? addWeeks(week, -1) : week
}

/** What a week is proposed from: the station's patterns, a week of its own, or a week of another station. */
const source = {
  from: z.enum(SOURCES).default("patterns"),
  fromWeek: week.optional(),
  fromStation: station.optional(),
}

/** As an address asks; what makes no sense there is as if it were not said. */
export const proposalQuery = z.object({
  from: source.from.catch("patterns"),
  fromWeek: source.fromWeek.catch(undefined),
  fromStation: source.fromStation.catch(undefined),
})
export type ProposalQuery = z.output<typeof proposalQuery>

export const proposeWeekInput = z.object({ ...source, stationId: station, week })
export type ProposeWeekInput = z.output<typeof proposeWeekInput>

/** `keys`: ids of the proposed sessions that are ticked. */
export const takeProposalInput = proposeWeekInput.extend({
  revision: revision.optional(),
  keys: list(z.string().max(60)),
})
export type TakeProposalInput = z.output<typeof takeProposalInput>
