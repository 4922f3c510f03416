import { z } from "zod"
import { isAreaCode } from "@/lib/plain/area-code"
import { type Day, daysBetween, isDay } from "@/lib/plain/clock"
import { isWeek } from "@/lib/plain/week"
import { MAX_DAYS, OUTCOMES } from "./rules"

const area = z.string().refine(isAreaCode, "notAnAreaCode")
const day = z.string().refine(isDay, "notADay")

const OCCUPATIONS = ["COURIER", "FOOD_DELIVERY", "RIDE_HAILING", "FREIGHT", "OTHER"] as const
const STATES = ["DRAFT", "SUBMITTED", "RETURNED", "APPROVED", "OPEN", "SUSPENDED", "CLOSED"] as const

type Asked = { from?: Day; to?: Day }

// Both or neither: one alone would silently mean something else to each reader.
function checkPeriod({ from, to }: Asked, context: z.RefinementCtx) {
  const refuse = (path: string, message: string) =>
    context.addIssue({ code: "custom", path: [path], message })
  if (from === undefined && to === undefined) return
  // A day that is none has its own complaint already, and no arithmetic.
  if ([from, to].some((given) => given !== undefined && !isDay(given))) return
  if (from === undefined) refuse("from", "required")
  else if (to === undefined) refuse("to", "required")
  else if (to < from) refuse("to", "endsBeforeItBegins")
  else if (daysBetween(from, to) >= MAX_DAYS) refuse("to", "periodTooLong")
}

const lookAt = { area: area.optional(), from: day.optional(), to: day.optional() }

/** Without an area it is the viewer's own, without days the last thirty. */
export const overviewQuery = z.object(lookAt).superRefine(checkPeriod)
export type OverviewQuery = z.output<typeof overviewQuery>

export const STATS_BY = ["day", "service", "station", "street"] as const
export const statsQuery = z
  .object({ ...lookAt, by: z.enum(STATS_BY).default("day") })
  .superRefine(checkPeriod)
export type StatsQuery = z.output<typeof statsQuery>

/** The lists behind the figures. */
export const ROW_LISTS = [
  "stations",
  "published",
  "unpublished",
  "sessions",
  "visits",
  "sessionVisits",
  "people",
  "needs",
] as const
export type RowList = (typeof ROW_LISTS)[number]

export const rowsQuery = z
  .object({
    ...lookAt,
    what: z.enum(ROW_LISTS),
    station: z.uuid().optional(),
    /** Only what the area keeps itself, not what lies in the units below it. */
    own: z.literal("1").optional(),
    week: z.string().refine(isWeek, "notAWeek").optional(),
    state: z.enum(STATES).optional(),
    kind: z.string().max(40).optional(),
    outcome: z.enum(OUTCOMES).optional(),
    /** Only sessions that were not called off. */
    stands: z.literal("1").optional(),
    occupation: z.enum(OCCUPATIONS).optional(),
    cursor: z.string().max(500).optional(),
  })
  .superRefine(checkPeriod)
export type RowsQuery = z.output<typeof rowsQuery>

/** What can be taken along as a file: the page itself, or one of its lists. */
export const exportQuery = z
  .object({ ...rowsQuery.shape, what: z.enum(["overview", ...ROW_LISTS]) })
  .superRefine(checkPeriod)
export type ExportQuery = z.output<typeof exportQuery>
