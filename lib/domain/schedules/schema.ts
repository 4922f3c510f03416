import { z } from "zod"
import { instantAt, isDay, parseTime } from "@/lib/plain/clock"
import { spanFrom } from "@/lib/plain/spans"
import { normaliseLines, normaliseText } from "@/lib/plain/text"
import { isWeek } from "@/lib/plain/week"

/** A week has about twenty sessions; a hundred is more than a station can hold. */
export const SESSIONS_LIMIT = 100

export const station = z.uuid("notFound")
export const week = z.string().refine(isWeek, "notAWeek")
/** Of the working copy that the form was made from; 0 where nobody has planned yet. */
export const revision = z.coerce.number("notANumber").int("notANumber").min(0)
const reason = z.string().transform(normaliseText).pipe(z.string().min(1).max(200))

const emptyIsNull = (text: string) => text || null

/** What a session is besides its time. */
export const what = {
  kindCode: z.string().min(1).max(40),
  providerId: z.uuid("notInList").nullish().default(null),
  /** Where in the station; left out, the station as a whole. */
  place: z.string().default("").transform(normaliseText).pipe(z.string().max(40)),
  capacity: z.coerce.number("notANumber").int("notANumber").min(1).max(10_000).nullish().default(null),
  /** Whether riders book its places; then there must be a capacity. */
  bookable: z.stringbool().or(z.boolean()).default(false),
  note: z
    .string()
    .nullish()
    .transform((text) => normaliseLines(text ?? ""))
    .pipe(z.string().max(300))
    .transform(emptyIsNull),
}

const instant = z.iso
  .datetime({ offset: true, error: "notAnInstant", abort: true })
  .transform((text) => new Date(text))
  .refine((at) => at.getTime() % 60_000 === 0, "wholeMinutes")

const DAY_MS = 86_400_000

function inOrder({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }, context: z.RefinementCtx) {
  const length = endsAt.getTime() - startsAt.getTime()
  const message = length <= 0 ? "endsBeforeItStarts" : length > DAY_MS ? "longerThanADay" : null
  if (message) context.addIssue({ code: "custom", path: ["endsAt"], message })
}

export const time = z.string().refine((text) => parseTime(text) !== null, "notATime")

/** A session as a person types it: a day and two times; an end before the start lies on the next day. */
const typed = { ...what, day: z.string().refine(isDay, "notADay"), starts: time, ends: time }

/** From what is typed to instants. */
export function placed<T extends { day: string; starts: string; ends: string }>(
  { day, starts, ends, ...rest }: T,
  context: z.RefinementCtx,
) {
  const span = spanFrom(parseTime(starts) ?? 0, parseTime(ends) ?? 0)
  if (!span) {
    context.addIssue({ code: "custom", path: ["ends"], message: "endsWhenItStarts" })
    return z.NEVER
  }
  return { ...rest, startsAt: instantAt(day, span.opens), endsAt: instantAt(day, span.closes) }
}

const ofWeek = { stationId: station, week, revision }
const ofSession = { sessionId: z.uuid("notFound"), revision }

export const addSessionInput = z.object({ ...typed, ...ofWeek }).transform(placed)
/** `changeReason` is what riders read of the change, where they have read of the session before. */
export const editSessionInput = z
  .object({ ...typed, ...ofSession, changeReason: reason.optional() })
  .transform(placed)

export const moveSessionInput = z
  .object({ ...ofSession, startsAt: instant, endsAt: instant })
  .superRefine(inOrder)

const answered = {
  sessionId: z.uuid("notFound"),
  /** The time of the session that the provider has answered to. */
  seen: z.object({ startsAt: instant, endsAt: instant }),
}
const noteOf = z
  .string()
  .optional()
  .transform((text) => normaliseText(text ?? ""))
  .pipe(z.string().max(200))
  .transform(emptyIsNull)

export const answerSessionInput = z.discriminatedUnion("kind", [
  z.object({ ...answered, kind: z.literal("ACCEPTED"), note: noteOf }),
  z
    .object({ ...answered, kind: z.literal("DECLINED"), reason })
    .transform(({ reason: note, ...rest }) => ({ ...rest, note })),
  z
    .object({
      ...{ ...answered, kind: z.literal("PROPOSED"), note: noteOf },
      ...{ day: z.string().refine(isDay, "notADay"), starts: time, ends: time },
    })
    .transform(placed),
])

/** `reason` is asked of those that riders have seen. */
export const removeSessionInput = z.object({ ...ofSession, reason: reason.optional() })
export const cancelSessionInput = z.object({ sessionId: z.uuid("notFound"), reason })
export const substituteProviderInput = z.object({
  sessionId: z.uuid("notFound"),
  providerId: z.uuid("notInList"),
  reason,
})

const wholeWeek = {
  revision,
  sessions: z
    .array(
      z
        .object({
          ...what,
          startsAt: instant,
          endsAt: instant,
          id: z.uuid("notFound").optional(),
          cancelReason: reason.optional(),
          changeReason: reason.nullish(),
        })
        .superRefine(inOrder),
    )
    .max(SESSIONS_LIMIT),
}
/** As the HTTP API sends it; the station and the week are in the address. */
export const saveWeekBody = z.object(wholeWeek)
export const saveWeekInput = z.object({ stationId: station, week, ...wholeWeek })

export const publishWeekInput = z.object(ofWeek)
export const discardDraftInput = z.object(ofWeek)
export const undoChangeInput = z.object({ stationId: station, week, redo: z.boolean() })

export type SaveWeekInput = z.output<typeof saveWeekInput>

export const WEEK_STATES = ["notPlanned", "draft", "changed", "published"] as const
export type WeekState = (typeof WEEK_STATES)[number]

export const weeksQuery = z.object({
  week: week.optional(),
  state: z.enum(WEEK_STATES).optional(),
  area: z.string().max(12).optional(),
  q: z.string().max(60).optional(),
  cursor: z.string().max(4096).optional(),
})
export type WeeksQuery = z.output<typeof weeksQuery>
