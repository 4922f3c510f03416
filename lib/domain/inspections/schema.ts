import { z } from "zod"
import { isAreaCode } from "@/lib/plain/area-code"
import { isDay } from "@/lib/plain/clock"
import { normaliseLines, normaliseText } from "@/lib/plain/text"
import { CAUSES, TIERS, VERDICTS } from "./rules"

/** What a task is about: a note in words, and of riders' reports which kind (a word of theirs) and how many. */
export const taskAbout = z.object({
  note: z.string().max(500).optional(),
  reportKind: z.string().max(40).optional(),
  reports: z.number().int().min(1).optional(),
})
export type TaskAbout = z.output<typeof taskAbout>

const lines = (max: number) => z.string().transform(normaliseLines).pipe(z.string().min(1).max(max))
const line = (max: number) => z.string().transform(normaliseText).pipe(z.string().min(1).max(max))
const optionalLines = (max: number) =>
  z
    .string()
    .transform(normaliseLines)
    .pipe(z.string().max(max))
    .transform((text) => (text === "" ? null : text))
    .nullable()
    .default(null)
const code = z
  .string()
  .regex(/^[a-z0-9-]+$/)
  .max(40)
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

const ticked = z
  .literal("1")
  .optional()
  .catch(undefined)
  .transform((value) => value === "1")

export const tasksQuery = z.object({
  area: z.string().refine(isAreaCode).optional().catch(undefined),
  cause: z.enum(CAUSES).optional().catch(undefined),
  closed: ticked,
  cursor: z.string().optional().catch(undefined),
})
export type TasksQuery = z.output<typeof tasksQuery>

export const INSPECTED_SORTS = ["visited", "selfChecked", "score", "defects", "overdue"] as const
export type InspectedSort = (typeof INSPECTED_SORTS)[number]

/** What makes no sense in an address is left out rather than refused. Without an order, who has waited longest for a visit comes first. */
export const inspectedStationsQuery = z.object({
  area: z.string().refine(isAreaCode).optional().catch(undefined),
  /** NONE: nobody has looked yet. */
  tier: z
    .enum([...TIERS, "NONE"])
    .optional()
    .catch(undefined),
  overdue: ticked,
  q: z
    .string()
    .transform((text) => text.slice(0, 100))
    .optional(),
  sort: z.enum(INSPECTED_SORTS).catch("visited"),
  direction: z.enum(["asc", "desc"]).catch("asc"),
  cursor: z.string().optional().catch(undefined),
})
export type InspectedStationsQuery = z.output<typeof inspectedStationsQuery>

const checklistItem = z.object({
  /** Left out for a new question, which is given one. */
  code: code.optional(),
  part: line(40),
  partEn: line(80),
  name: line(120),
  nameEn: line(200),
  weight: z.coerce.number().int().min(1).max(100),
  photo: z.stringbool().or(z.boolean()).default(false),
})

/** The next version; `version` is the one that it was made from, 0 for the first. */
export const checklistInput = z.object({
  version: z.coerce.number().int().min(0),
  note: optionalLines(300),
  items: z
    .array(checklistItem)
    .min(1)
    .max(40)
    .superRefine((items, context) => {
      const codes = items.map(({ code }) => code)
      for (const [n, code] of codes.entries())
        if (code && codes.indexOf(code) !== n)
          context.addIssue({ code: "custom", message: "duplicate", path: [n, "name"] })
    }),
})
export type ChecklistInput = z.output<typeof checklistInput>

/** With bytes in place of a form's file. */
type Shown<T extends { photo?: File }> = Omit<T, "photo"> & { photo?: Uint8Array }

/** `photo` holds the bytes of a picture; a form's file is read where it comes in. */
export const inspectionInput = z.object({
  id,
  stationId: id,
  checklistId: id,
  answers: z
    .array(
      z.object({
        code,
        verdict: z.enum(VERDICTS),
        note: optionalLines(300),
        facilityCode: code.nullable().default(null),
        mendBy: day.nullable().default(null),
        photo: z.file().optional(),
      }),
    )
    .max(40),
  note: optionalLines(500),
  /** Open tasks of the station that this visit settles. */
  tasks: z.array(id).max(10).default([]),
})
type WithFiles = z.output<typeof inspectionInput>
export type InspectionInput = Omit<WithFiles, "answers"> & { answers: Shown<WithFiles["answers"][number]>[] }

/** Something broken that somebody noticed between inspections. */
export const defectInput = z.object({
  stationId: id,
  facilityCode: code.nullable().default(null),
  what: lines(300),
  mendBy: day.optional(),
})
export type DefectInput = z.output<typeof defectInput>

export const mendInput = z.object({ id, note: optionalLines(300), photo: z.file().optional() })
export type MendInput = Shown<z.output<typeof mendInput>>

/** Settled, or sent back with a new day. */
export const recheckInput = z
  .object({
    id,
    outcome: z.enum(["SETTLED", "SENT_BACK"]),
    note: optionalLines(300),
    mendBy: day.optional(),
    photo: z.file().optional(),
  })
  .refine(({ outcome, note }) => outcome === "SETTLED" || note !== null, {
    path: ["note"],
    message: "sayWhatIsWrong",
  })
export type RecheckInput = Shown<z.output<typeof recheckInput>>
