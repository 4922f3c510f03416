import { z } from "zod"
import { isDay } from "@/lib/plain/clock"
import { POINT_SYSTEMS } from "@/lib/plain/coordinates"
import { normaliseText } from "@/lib/plain/text"

const day = z.string().refine(isDay, "notADay")

export const IMPORT_KINDS = ["STATIONS", "SCHEDULE"] as const

/** A ledger as it is brought. Station, period and the map of its coordinates stand for what the columns of a schedule do not say. */
export const previewImportInput = z
  .object({
    kind: z.enum(IMPORT_KINDS),
    file: z.file(),
    stationId: z.uuid("notInList").optional(),
    from: day.optional(),
    to: day.optional(),
    pointSystem: z.enum(POINT_SYSTEMS, "notInList").optional(),
  })
  .refine(({ from, to }) => !from || !to || from <= to, { path: ["to"], message: "endsBeforeItBegins" })

/** `lines`: only these rows of the sheet; left out, every row that is not wrong. */
export const commitImportInput = z.object({
  id: z.uuid("notFound"),
  lines: z.array(z.coerce.number().int().min(1)).max(2000).optional(),
})
/** A form sends the rows that are ticked: none of them is not "all". */
export const commitChosenInput = commitImportInput.extend({
  lines: z.array(z.coerce.number().int().min(1), "required").min(1).max(2000),
})
export type CommitImportInput = z.output<typeof commitImportInput>

export const undoImportInput = z.object({
  id: z.uuid("notFound"),
  reason: z.string().transform(normaliseText).pipe(z.string().min(1).max(200)),
})
export type UndoImportInput = z.output<typeof undoImportInput>

export const LIST_NAMES = [
  "stations",
  "tasks",
  "inspections",
  "weeks",
  "providers",
  "users",
  "units",
] as const
export type ListName = (typeof LIST_NAMES)[number]

/** `asked`: what the address of the list's page asks for; each list reads its own filters of it. */
export const exportListInput = z.object({
  list: z.enum(LIST_NAMES),
  asked: z.record(z.string().max(40), z.string().max(200)).default({}),
})
export type ExportListInput = z.output<typeof exportListInput>
