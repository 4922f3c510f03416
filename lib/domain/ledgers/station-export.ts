import { db } from "@/lib/server/db"
import { scopeOf } from "../accounts/policy"
import { pathNames } from "../areas/reads"
import type { Actor } from "../audit/actor"
import { factsSelect } from "../stations/facts"
import { listedStations, type StationFilter } from "../stations/staff-list"
import { termNames } from "../terms/reads"
import type { ListRow } from "./list-rows"
import type { WeekSpan } from "./read-hours"
import { writeHours } from "./write-hours"

const PAGE = 200

/**
 * The stations that the actor's list shows, in the columns of the ledger that is imported: taken out and brought back it changes nothing.
 * Those that are closed for good only where they are asked for.
 */
export async function* stationRows(actor: Actor, filter: StationFilter): AsyncGenerator<ListRow> {
  const words = await termNames()
  const named = (code: string) => words.get(code)?.name ?? code
  let after: string | undefined
  for (;;) {
    const rows = await db.station.findMany({
      // What is closed for good would come back as a new station.
      where: {
        AND: [
          listedStations(scopeOf(actor, "station.read"), filter),
          filter.state ? {} : { state: { not: "CLOSED" } },
          after ? { id: { gt: after } } : {},
        ],
      },
      select: { ...factsSelect, id: true, state: true },
      orderBy: { id: "asc" },
      take: PAGE,
    })
    const paths = await pathNames([...new Set(rows.map(({ areaCode }) => areaCode))])
    for (const row of rows) {
      const path = paths.get(row.areaCode) ?? []
      yield {
        name: row.name,
        nameEn: row.nameEn,
        kind: named(row.kindCode),
        state: row.state,
        street: path[2]?.name ?? null,
        community: path[3]?.name ?? null,
        areaCode: row.areaCode,
        address: row.address,
        lng: String(row.lng),
        lat: String(row.lat),
        hostName: row.hostName,
        contactName: row.contactName,
        contactPhone: row.contactPhone,
        capacity: row.capacity,
        hours: writeHours(row.spans as WeekSpan[]),
        facilities: row.facilities
          .map(({ kindCode, slots }) => (slots ? `${named(kindCode)}(${slots})` : named(kindCode)))
          .join("、"),
        accessNotes: row.accessNotes,
      }
    }
    after = rows.at(-1)?.id
    if (rows.length < PAGE) return
  }
}
