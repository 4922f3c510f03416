import { z } from "zod"
import { normaliseText } from "@/lib/plain/text"

/** `lines`: only these rows of the sheet; left out, every row that is not wrong. */
export const commitImportInput = z.object({
  id: z.uuid("notFound"),
  lines: z.array(z.coerce.number().int().min(1)).max(2000).optional(),
})
export type CommitImportInput = z.output<typeof commitImportInput>

export const undoImportInput = z.object({
  id: z.uuid("notFound"),
  reason: z.string().transform(normaliseText).pipe(z.string().min(1).max(200)),
})
export type UndoImportInput = z.output<typeof undoImportInput>
