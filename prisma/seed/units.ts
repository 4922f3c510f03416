import { levelOf } from "@/lib/plain/area-code"
import { db } from "@/lib/server/db"
import areas from "./data/areas.json"
import centres from "./data/centres.json"
import { departmentNameOf } from "./world/department-name"

const centreOf = new Map(
  (centres as [string, number, number][]).map(([code, lng, lat]) => [code, { lng, lat }]),
)

/** Every place of areas.json becomes a unit. */
export async function loadUnits(): Promise<number> {
  const { count } = await db.orgUnit.createMany({
    data: (areas as [string, string][]).map(([code, name]) => ({
      code,
      name,
      level: levelOf(code),
      departmentName: departmentNameOf(code, name),
      ...centreOf.get(code),
    })),
  })
  return count
}

const nameOf = new Map(areas as [string, string][])

export function placeName(code: string): string {
  const name = nameOf.get(code)
  if (!name) throw new Error(`areas.json has no ${code}`)
  return name
}
