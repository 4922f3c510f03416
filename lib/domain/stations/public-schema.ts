import { z } from "zod"
import { isAreaCode } from "@/lib/plain/area-code"
import { isLngLat, type LngLat } from "@/lib/plain/geometry"

/** "116.41,40.07" */
export const point = z.string().transform((text, context): LngLat => {
  const [lng, lat, ...rest] = text.split(",").map((part) => (part.trim() === "" ? Number.NaN : Number(part)))
  const place = { lng: lng ?? Number.NaN, lat: lat ?? Number.NaN }
  if (rest.length === 0 && isLngLat(place)) return place
  context.addIssue({ code: "custom", message: "notAPoint" })
  return z.NEVER
})

const codes = z
  .string()
  .max(400)
  .transform((text) => [...new Set(text.split(",").map((code) => code.trim()))].filter((code) => code !== ""))

/** What anyone may ask the open stations for, as words of an address. */
export const publicStationsQuery = z.object({
  area: z.string().refine(isAreaCode, "notAnAreaCode").optional().meta({
    description: "area code; everything in its subtree",
    example: "110114",
  }),
  kind: z.string().max(40).optional().meta({ description: "code of a kind of station" }),
  amenity: codes.optional().meta({
    description: "codes of facilities, separated by commas; all of them must be there",
    example: "hot-water,microwave",
  }),
  q: z
    .string()
    .max(60)
    .optional()
    .meta({ description: "words, all of which must be in the name, its pinyin or initials, or the address" }),
  near: point.optional().meta({
    description: "lng,lat in WGS-84; nearest first, with distanceMeters",
    example: "116.4128,40.0741",
  }),
  openNow: z
    .stringbool("notInList")
    .optional()
    .meta({ description: "only those whose door is open right now" }),
  limit: z.coerce.number("notANumber").int("notANumber").min(1).max(100).default(20),
  cursor: z.string().max(400).optional(),
})
export type PublicStationsQuery = z.output<typeof publicStationsQuery>
export type PublicStationsFilter = Omit<PublicStationsQuery, "limit" | "cursor">
