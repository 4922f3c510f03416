import { z } from "zod"
import { TIMES_OF_DAY } from "./rules"

/** What a rider would like, and when it would suit. */
export const needInput = z.object({
  stationId: z.uuid("notFound"),
  kindCode: z.string("required").min(1, "required").max(40),
  timeOfDay: z.enum(TIMES_OF_DAY, "notInList"),
})
export type NeedInput = z.output<typeof needInput>
