import { z } from "zod"
import { parseTime } from "@/lib/plain/clock"
import { placed, revision, station, time, week, what } from "../schedules/schema"

/** More than a provider visits in a week. */
export const STOPS_LIMIT = 20
export const ORDERS = ["picked", "nearest"] as const

const list = <T extends z.ZodType>(item: T) =>
  z.preprocess((given) => (given === undefined ? [] : [given].flat()), z.array(item))
const whole = (min: number, max: number) =>
  z.coerce.number("notANumber").int("notAWholeNumber").min(min).max(max)

/** One service of one provider; where in the station and what riders should know is the same everywhere. */
const service = { ...what, providerId: z.uuid("notInList") }

/** What a provider shall visit in a week, and within which bounds. Times are minutes of the day. */
export const planRoundTripInput = z
  .object({
    ...service,
    week,
    stations: list(station).refine((ids) => ids.length > 0, "noStops"),
    order: z.enum(ORDERS).default("picked"),
    weekdays: list(whole(1, 7)).refine((days) => days.length > 0, "required"),
    minutes: whole(15, 600),
    earliest: time,
    latest: time,
    perDay: whole(1, 10),
  })
  .transform(({ earliest, latest, stations, ...rest }) => ({
    ...rest,
    stations: [...new Set(stations)],
    earliest: parseTime(earliest) ?? 0,
    latest: parseTime(latest) ?? 0,
  }))
  .superRefine(({ stations, earliest, latest, minutes }, context) => {
    const wrong = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message })
    if (stations.length > STOPS_LIMIT) wrong("stations", "tooManyStops")
    if (latest - earliest < minutes) wrong("latest", "dayTooShort")
  })
export type PlanRoundTripInput = z.output<typeof planRoundTripInput>

const stop = z
  .object({
    stationId: station,
    revision,
    day: z.string(),
    starts: time,
    ends: time,
    taken: z.stringbool().default(false),
  })
  .transform(placed)

/** The stops as they were adjusted; those without their tick are left out. */
export const takeRoundTripInput = z
  .object({ ...service, week, stops: z.array(stop).max(STOPS_LIMIT) })
  .superRefine(({ stops }, context) => {
    for (const [index, { stationId }] of stops.entries())
      if (stops.findIndex((other) => other.stationId === stationId) < index)
        context.addIssue({ code: "custom", path: ["stops", index, "starts"], message: "duplicate" })
  })
export type TakeRoundTripInput = z.output<typeof takeRoundTripInput>
