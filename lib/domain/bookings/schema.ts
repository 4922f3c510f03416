import { z } from "zod"
import { OCCUPATIONS } from "../attendance/schema"
import { CODE_ALPHABET, CODE_LENGTH } from "./rules"

/** A rider wants a place of a session. What they do goes into the figures, once they came. */
export const bookInput = z.object({
  sessionId: z.uuid("notFound"),
  occupation: z.enum(OCCUPATIONS, "notInList"),
})
export type BookInput = z.output<typeof bookInput>

/** As it is read out or typed: in either case, with blanks or dashes. */
export const bookingCode = z
  .string("required")
  .max(40)
  .transform((text) => text.toUpperCase().replace(/[^A-Z0-9]/g, ""))
  .refine((code) => new RegExp(`^[${CODE_ALPHABET}]{${CODE_LENGTH}}$`).test(code), "notFound")

export const MARK_KINDS = ["CAME", "MISSED"] as const

/** What the keeper says of a booking at the door. */
export const markInput = z.object({
  bookingId: z.uuid("notFound"),
  kind: z.enum(MARK_KINDS, "notInList"),
})
export type MarkInput = z.output<typeof markInput>
