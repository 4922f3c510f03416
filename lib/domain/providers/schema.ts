import { z } from "zod"
import { isAreaCode } from "@/lib/plain/area-code"
import { isDay } from "@/lib/plain/clock"
import { normaliseLines, normaliseText } from "@/lib/plain/text"

const line = (max: number) => z.string().transform(normaliseText).pipe(z.string().min(1).max(max))
const id = z.uuid()
const revision = z.coerce.number().int()
const atMost = (most: number) =>
  z.coerce.number("notANumber").int("notANumber").min(1).max(most).nullable().default(null)

/** `areaCode` is the unit that keeps the provider's record. */
export const addProviderInput = z.object({
  name: line(80),
  areaCode: z.string().trim().refine(isAreaCode, "notAnAreaCode"),
  contactName: line(40).optional(),
  // Mobile and fixed lines, extensions and short numbers such as 12348.
  contactPhone: z
    .string()
    .transform(normaliseText)
    .pipe(z.string().regex(/^\+?[\d ()（）-]{5,30}$/, "notAPhone"))
    .optional(),
  note: z.string().transform(normaliseLines).pipe(z.string().max(500)).optional(),
  /** Services that it offers; none: whatever it is asked for. */
  kinds: z
    .array(z.string().max(40))
    .default([])
    .transform((kinds) => [...new Set(kinds)].sort()),
  /** What it can take on in an ISO week over all stations, by number, by time, or both. */
  weeklySessions: atMost(200),
  weeklyHours: atMost(168),
})
export type AddProviderInput = z.output<typeof addProviderInput>

/** All of what may be changed; what is left out is taken away. */
export const editProviderInput = addProviderInput.extend({ id, revision })
export type EditProviderInput = z.output<typeof editProviderInput>

export const retireProviderInput = z.object({ id, revision })
export type RetireProviderInput = z.output<typeof retireProviderInput>

const day = z.string().refine(isDay, "notADay")
/** Days on which a provider does not come, both inclusive; one day where no other is named. */
export const addBlackoutInput = z
  .object({ providerId: id, fromDay: day, toDay: day.optional(), reason: line(200) })
  .transform((input) => ({ ...input, toDay: input.toDay ?? input.fromDay }))
  .refine(({ fromDay, toDay }) => toDay >= fromDay, { path: ["toDay"], message: "endsBeforeItBegins" })
export type AddBlackoutInput = z.output<typeof addBlackoutInput>

export const liftBlackoutInput = z.object({ id })

const blankIsNone = (value: unknown) => (value === "" ? undefined : value)
export const providersQuery = z.object({
  q: z.preprocess(blankIsNone, line(80).optional()).catch(undefined),
  area: z.preprocess(blankIsNone, z.string().refine(isAreaCode).optional()).catch(undefined),
  retired: z
    .literal("1")
    .optional()
    .catch(undefined)
    .transform((value) => value === "1"),
  cursor: z.string().optional().catch(undefined),
})
export type ProvidersQuery = z.output<typeof providersQuery>
