import { z } from "zod"
import { isDay } from "@/lib/plain/clock"
import { normaliseText } from "@/lib/plain/text"
import { tapKey } from "../openings/schema"

export const OCCUPATIONS = ["COURIER", "FOOD_DELIVERY", "RIDE_HAILING", "FREIGHT", "OTHER"] as const
export type Occupation = (typeof OCCUPATIONS)[number]

/** Most entries of one batch, and most people of one counted entry. */
export const BATCH_LIMIT = 500
export const QUANTITY_LIMIT = 10_000

/** Made by whoever logs, once for each tap: the same key twice is one entry. */
export const entryKey = tapKey

// Both spellings are taken, so that nobody has to guess; inside it is always the upper one.
const lower = ["courier", "food_delivery", "ride_hailing", "freight", "other"] as const
const occupation = z.enum([...OCCUPATIONS, ...lower]).transform((word) => word.toUpperCase() as Occupation)

const platform = z.string().trim().min(1).max(40).optional()

/** One visit by a rider who scanned the station's code; attendance, when a session is named. */
export const checkInInput = z.object({
  stationId: z.uuid("notFound"),
  code: z.string("required").max(80),
  occupation,
  platform,
  sessionId: z.uuid("notFound").optional(),
})
export type CheckInInput = z.output<typeof checkInInput>

/** One line of what a keeper logs: one person, or a counted number. */
export const entryInput = z.object({
  key: entryKey,
  sessionId: z.uuid("notFound").optional(),
  occupation,
  platform,
  quantity: z.coerce.number("notANumber").int("notANumber").min(1).max(QUANTITY_LIMIT).default(1),
  /** When they came; left out, it is now, or the end of a session that is over. */
  at: z.iso
    .datetime({ offset: true, error: "notAnInstant" })
    .transform((text) => new Date(text))
    .optional(),
})
export type EntryInput = z.output<typeof entryInput>

export const voidInput = z.object({
  entryId: z.uuid("notFound"),
  day: z.string().refine(isDay, "notADay"),
  reason: z.string("required").transform(normaliseText).pipe(z.string().min(1).max(200)),
})
export type VoidInput = z.output<typeof voidInput>
