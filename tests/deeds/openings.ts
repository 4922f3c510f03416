import { randomUUID } from "node:crypto"
import { openingsOf } from "@/lib/domain/openings/openings-of-area"
import { punchDoor } from "@/lib/domain/openings/punch-door"
import { openingOf, openingRecord } from "@/lib/domain/openings/reads"
import { db } from "@/lib/server/db"
import { HOME } from "../callers"
import type { Deed } from "../deeds"

export const openingDeeds: Record<string, Deed> = {
  punchDoor: async ({ stations }) => {
    await db.station.update({ where: { id: stations.home }, data: { state: "OPEN" } })
    return (actor) => punchDoor(actor, { stationId: stations.home, key: randomUUID(), kind: "OPEN" })
  },
  openingsOf: async () => (actor) => openingsOf(actor, HOME),
  openingOf:
    async ({ stations }) =>
    (actor) =>
      openingOf(actor, stations.home),
  openingRecord:
    async ({ stations }) =>
    (actor) =>
      openingRecord(actor, stations.home),
}
