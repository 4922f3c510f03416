import { z } from "zod"
import { daysBetween, isDay } from "@/lib/plain/clock"
import { normaliseText } from "@/lib/plain/text"

/** What an administrator can say of a day, in the order of the form. */
export const MARKS = ["OFF", "MAKE_UP_WORKDAY", "ORDINARY"] as const

/** The longest holiday ever announced had eleven days; a month leaves room and keeps a slip of the year from marking it whole. */
const LONGEST = 31

const day = z.string().refine(isDay, "notADay")
const line = (max: number) => z.string().transform(normaliseText).pipe(z.string().max(max))

function inOrder({ fromDay, toDay }: { fromDay: string; toDay: string }, context: z.RefinementCtx) {
  if (!isDay(fromDay) || !isDay(toDay)) return
  const message =
    toDay < fromDay
      ? "endsBeforeItBegins"
      : daysBetween(fromDay, toDay) >= LONGEST
        ? "longerThanAMonth"
        : null
  if (message) context.addIssue({ code: "custom", path: ["toDay"], message })
}

/** Both days inclusive; a single day needs no last one. */
export const setHolidaysInput = z
  .object({
    fromDay: day,
    toDay: day.optional(),
    kind: z.enum(MARKS, "notInList"),
    name: line(40).default(""),
    nameEn: line(60).default(""),
  })
  .transform((input) => ({ ...input, toDay: input.toDay ?? input.fromDay }))
  .superRefine((input, context) => {
    inOrder(input, context)
    if (input.kind !== "ORDINARY" && input.name === "")
      context.addIssue({ code: "custom", path: ["name"], message: "required" })
  })
export type SetHolidaysInput = z.output<typeof setHolidaysInput>

export const clearHolidaysInput = z.object({ fromDay: day, toDay: day }).superRefine(inOrder)
export type ClearHolidaysInput = z.output<typeof clearHolidaysInput>

const year = z.coerce.number("notANumber").int("notAWholeNumber").min(2000).max(2100)

/** Whether all of a year's holidays have been entered here. */
export const announceYearInput = z.object({ year, complete: z.stringbool() })
export type AnnounceYearInput = z.output<typeof announceYearInput>

export const holidaysQuery = z.object({ year: year.optional().catch(undefined) })
