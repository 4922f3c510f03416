import { z } from "zod"
import { isAreaCode } from "@/lib/plain/area-code"
import { normaliseText } from "@/lib/plain/text"

const line = (max: number) => z.string().transform(normaliseText).pipe(z.string().min(1).max(max))
export const areaCode = z.string().trim().refine(isAreaCode, "notAnAreaCode")

// Half a point is none: both, or neither.
const point = {
  lng: z.coerce.number("notAPoint").min(73).max(136).optional(),
  lat: z.coerce.number("notAPoint").min(3).max(54).optional(),
}
const wholePoint = [
  ({ lng, lat }: { lng?: number; lat?: number }) => (lng === undefined) === (lat === undefined),
  { error: "notAPoint", path: ["lng"] },
] as const

/** A unit's level follows from its code; coordinates are WGS-84. */
export const addUnitInput = z
  .object({ code: areaCode, name: line(80), departmentName: line(120), ...point })
  .refine(...wholePoint)
export type AddUnitInput = z.output<typeof addUnitInput>

/** All of what may be changed; a point that is left out is taken away. */
export const renameUnitInput = z
  .object({
    code: areaCode,
    revision: z.coerce.number().int(),
    name: line(80),
    departmentName: line(120),
    ...point,
  })
  .refine(...wholePoint)
export type RenameUnitInput = z.output<typeof renameUnitInput>
