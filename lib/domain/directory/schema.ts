import { z } from "zod"

/** Pages as the standard counts them (HSDS 3.0, API reference). */
export const directoryQuery = z.object({
  page: z.coerce.number("notANumber").int("notANumber").min(1).max(100_000).default(1),
  per_page: z.coerce.number("notANumber").int("notANumber").min(1).max(100).default(50),
  format: z
    .enum(["json", "ndjson"], "notInList")
    .default("json")
    .meta({ description: "ndjson: all of them as one stream, a line each; page and per_page say nothing" }),
})
export type DirectoryQuery = z.output<typeof directoryQuery>
