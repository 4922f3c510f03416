import { z } from "zod"
import { PUNCH_KINDS, punchInput } from "@/lib/domain/openings/schema"
import { STANDINGS } from "@/lib/domain/stations/standing-rules"
import { operation } from "./operation"

const instant = z.iso.datetime({ offset: true })

const punch = z
  .object({
    id: z.uuid(),
    stationId: z.uuid(),
    kind: z.enum(PUNCH_KINDS),
    at: instant.meta({ description: "when it was tapped" }),
    recordedAt: instant,
    late: z
      .boolean()
      .meta({ description: "it came long after its tap: the time stands on the phone's word" }),
    openNow: z.boolean(),
    standing: z.enum(STANDINGS).meta({ description: "how riders see the door now" }),
  })
  .meta({ id: "Punch" })

export const postPunch = operation({
  id: "postPunch",
  method: "post",
  path: "/api/v1/stations/{id}/punches",
  summary: "Say that the door is open, or shut, as of the moment of the tap; the same key again is one punch",
  who: "staff",
  params: z.object({ id: z.uuid() }),
  body: punchInput,
  bodyLimit: 4 * 1024,
  answers: { 201: { description: "Punched; the same key again gets the same punch", schema: punch } },
  problems: [409, 413],
})

export const openingOperations = [postPunch]
