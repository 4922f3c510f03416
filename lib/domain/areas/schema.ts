import { z } from "zod"
import { isAreaCode } from "@/lib/plain/area-code"
import { normaliseText } from "@/lib/plain/text"

const line = (max: number) => z.string().transform(normaliseText).pipe(z.string().min(1).max(max))
const areaCode = z.string().trim().refine(isAreaCode, "notAnAreaCode")

const names = { code: areaCode, name: line(80), departmentName: line(120) }
const point = {
  lng: z.coerce.number("notAPoint").min(73).max(136).optional(),
  lat: z.coerce.number("notAPoint").min(3).max(54).optional(),
}

/** Half a point is none: both, or neither. */
const hasWholePoint = ({ lng, lat }: { lng?: number; lat?: number }) =>
  (lng === undefined) === (lat === undefined)
const halfAPoint = { error: "notAPoint", path: ["lng"] }

/** A unit's level follows from its code; coordinates are WGS-84. */
export const addUnitInput = z.object({ ...names, ...point }).refine(hasWholePoint, halfAPoint)
export type AddUnitInput = z.output<typeof addUnitInput>

/** All of what may be changed; a point that is left out is taken away. */
export const renameUnitInput = z
  .object({ ...names, revision: z.coerce.number().int(), ...point })
  .refine(hasWholePoint, halfAPoint)
export type RenameUnitInput = z.output<typeof renameUnitInput>
