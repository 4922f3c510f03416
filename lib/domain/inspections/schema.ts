import { z } from "zod"

/** What a task is about: a note in words, and of riders' reports which kind (a word of theirs) and how many. */
export const taskAbout = z.object({
  note: z.string().max(500).optional(),
  reportKind: z.string().max(40).optional(),
  reports: z.number().int().min(1).optional(),
})
export type TaskAbout = z.output<typeof taskAbout>
