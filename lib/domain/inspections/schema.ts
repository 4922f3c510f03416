import { z } from "zod"
import { isAreaCode } from "@/lib/plain/area-code"
import { isDay } from "@/lib/plain/clock"
import { normaliseLines } from "@/lib/plain/text"

/** What a task is about: a note in words, and of riders' reports which kind (a word of theirs) and how many. */
export const taskAbout = z.object({
  note: z.string().max(500).optional(),
  reportKind: z.string().max(40).optional(),
  reports: z.number().int().min(1).optional(),
})
export type TaskAbout = z.output<typeof taskAbout>

const lines = (max: number) => z.string().transform(normaliseLines).pipe(z.string().min(1).max(max))
const day = z.string().refine(isDay, "notADay")
const id = z.uuid()

/** What a person has the street look into; riders' reports and re-checks raise their own. */
export const ASSIGNED_CAUSES = ["ROUTINE", "COMPLAINT"] as const

/** Without a day, the office's days for such a cause. */
export const assignTaskInput = z.object({
  stationId: id,
  cause: z.enum(ASSIGNED_CAUSES),
  note: lines(500).optional(),
  dueDay: day.optional(),
})
export type AssignTaskInput = z.output<typeof assignTaskInput>

/** Done without a checklist, or dropped; either way somebody says why. */
export const settleTaskInput = z.object({ id, outcome: z.enum(["DONE", "DROPPED"]), note: lines(500) })
export type SettleTaskInput = z.output<typeof settleTaskInput>

export const tasksQuery = z.object({
  area: z.string().refine(isAreaCode).optional().catch(undefined),
  cause: z.enum(["REPORTS", "ROUTINE", "RECHECK", "COMPLAINT"]).optional().catch(undefined),
  closed: z
    .literal("1")
    .optional()
    .catch(undefined)
    .transform((value) => value === "1"),
  cursor: z.string().optional().catch(undefined),
})
export type TasksQuery = z.output<typeof tasksQuery>
