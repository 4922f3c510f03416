import { db } from "@/lib/server/db"
import { can, scopeOf } from "../accounts/policy"
import type { Actor } from "../audit/actor"
import { stationCode } from "./code"
import { stationScope } from "./scope"

export type DoorCode = {
  id: string
  name: string
  nameEn: string | null
  address: string
  open: boolean
  codeVersion: number
  code: string
}

/** The code that is to hang at a station's door; null for whoever may not hand it out. */
export async function codeOfStation(actor: Actor, id: string): Promise<DoorCode | null> {
  const station = await db.station.findFirst({
    where: { AND: [{ id }, stationScope(scopeOf(actor, "station.read"))] },
    select: {
      id: true,
      name: true,
      nameEn: true,
      address: true,
      areaCode: true,
      state: true,
      codeVersion: true,
    },
  })
  if (!station || !can(actor, "station.code", { areaCode: station.areaCode, stationId: id })) return null
  const { areaCode: _, state, ...rest } = station
  return { ...rest, open: state === "OPEN", code: stationCode(id, station.codeVersion) }
}
