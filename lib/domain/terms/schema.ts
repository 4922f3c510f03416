import { z } from "zod"
import { normaliseText } from "@/lib/plain/text"

/** The dictionaries, in the order in which pages show them. */
export const TERM_LISTS = ["STATION_KIND", "SERVICE_KIND", "FACILITY_KIND", "PLATFORM"] as const

const line = (max: number) => z.string().transform(normaliseText).pipe(z.string().min(1).max(max))
const code = z
  .string()
  .trim()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, "notATermCode")
  .max(40)
const words = {
  name: line(40),
  nameEn: line(60),
  position: z.coerce.number().int().min(0).max(9999),
}

export const termListInput = z.enum(TERM_LISTS)

/** Without a position the word comes last. */
export const addTermInput = z.object({
  list: termListInput,
  code,
  ...words,
  position: words.position.optional(),
})
export type AddTermInput = z.output<typeof addTermInput>

/** A code is an identity in rows and in the API, and stays. */
export const editTermInput = z.object({ code, revision: z.coerce.number().int(), ...words })
export type EditTermInput = z.output<typeof editTermInput>

export const retireTermInput = z.object({ code, revision: z.coerce.number().int() })
export type RetireTermInput = z.output<typeof retireTermInput>
