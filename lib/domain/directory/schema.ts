import { z } from "zod"

/** Pages as the standard counts them (HSDS 3.0, API reference). */
const page = {
  page: z.coerce.number("notANumber").int("notANumber").min(1).max(100_000).default(1),
  per_page: z.coerce.number("notANumber").int("notANumber").min(1).max(100).default(50),
  format: z
    .enum(["json", "ndjson"], "notInList")
    .default("json")
    .meta({ description: "ndjson: all of them as one stream, a line each; page and per_page say nothing" }),
  search: z.string().max(100).optional().meta({ description: "words of a name, all of them" }),
}

export const directoryQuery = z.object(page)
export type DirectoryQuery = z.output<typeof directoryQuery>

export const directoryServicesQuery = z.object({
  ...page,
  organization_id: z.uuid().optional(),
  modified_after: z.iso
    .datetime({ offset: true })
    .or(z.iso.date())
    .optional()
    .meta({ description: "of last_modified; a date is its beginning in UTC" }),
})
