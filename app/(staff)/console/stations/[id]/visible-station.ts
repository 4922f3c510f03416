import { cache } from "react"
import { z } from "zod"
import type { Actor } from "@/lib/domain/audit/actor"
import { stationRecord } from "@/lib/domain/stations/reads"

/** The station of an address, or null where there is none or the viewer cannot see it; once a request. */
export const visibleStation = cache(async (actor: Actor, id: string) =>
  z.uuid().safeParse(id).success ? stationRecord(actor, id) : null,
)
