import { z } from "zod"
import { isAreaCode } from "@/lib/plain/area-code"
import { isDay } from "@/lib/plain/clock"

const day = z.string().refine(isDay, "notADay").optional()
const word = (max: number) => z.string().trim().min(1).max(max).optional()

/** Which events: all of what is given must hold. `action` "station" stands for every action of that noun. */
export const auditQuery = z
  .object({
    who: word(80),
    action: word(64),
    subjectType: word(40),
    subjectId: word(80),
    area: z.string().refine(isAreaCode, "notAnAreaCode").optional(),
    from: day,
    to: day,
    result: z.enum(["ok", "refused"], "notInList").optional(),
    cursor: word(40),
  })
  .refine(({ from, to }) => !from || !to || from <= to, { error: "endsBeforeItBegins", path: ["to"] })
export type AuditQuery = z.output<typeof auditQuery>
