import { dayOf } from "@/lib/plain/clock"
import { escapeLike, searchWords } from "@/lib/plain/text"
import { db } from "@/lib/server/db"
import { Prisma } from "@/lib/server/generated/client"
import { closureOn } from "../stations/opening"
import type { Word } from "../stations/public-list"
import { ahead, type Counted, countOf, type Window } from "./counted"
import type { DirectoryOrganization } from "./organizations"
import { type DirectoryStation, directoryStations } from "./stations"

export type DirectorySession = {
  id: string
  startsAt: Date
  endsAt: Date
  place: string
  note: string | null
}

/** What a rider can go to a station for: to rest there (`kind` null), or a service that is announced and still to come. */
export type DirectoryService = {
  station: DirectoryStation
  kind: Word | null
  provider: { id: string; name: string } | null
  sessions: DirectorySession[]
  /** When the station's record, or what is announced of the service, last changed. */
  modifiedAt: Date
}

/** What makes a service the same one; an empty kind is to rest there. */
export type ServiceKey = { stationId: string; kindCode: string; providerId: string | null; modifiedAt: Date }

export type ServicesAsked = {
  search?: string
  modifiedAfter?: Date
  /** Null where nobody has the id that was asked for. */
  organization?: DirectoryOrganization | null
}

/** Everything that riders can go to a station for, or what of it is asked for. */
export async function servicesOf(
  { skip, take }: Window,
  asked: ServicesAsked = {},
  now = new Date(),
): Promise<Counted<DirectoryService>> {
  const found = keys(asked, now)
  const [rows, total] = await Promise.all([
    db.$queryRaw<ServiceKey[]>`${found}
      ORDER BY o.station, o.kind, o.provider NULLS FIRST LIMIT ${take} OFFSET ${skip}`,
    countOf(found),
  ])
  return { items: await servicesAt(rows, now), total }
}

/** The keys of all services: whoever knows a service by an id that is made of its key finds it among them. */
export function serviceKeys(now = new Date()): Promise<ServiceKey[]> {
  return db.$queryRaw<ServiceKey[]>`${keys({}, now)}`
}

function keys({ search, modifiedAfter, organization }: ServicesAsked, now: Date): Prisma.Sql {
  const conditions = [Prisma.sql`TRUE`]
  for (const word of searchWords(search ?? "")) {
    const like = `%${escapeLike(word)}%`
    conditions.push(Prisma.sql`(s.search_text LIKE ${like} OR t.name ILIKE ${like} OR t.name_en ILIKE ${like}
      OR v.name ILIKE ${like})`)
  }
  if (modifiedAfter) conditions.push(Prisma.sql`o.modified > ${modifiedAfter}`)
  if (organization === null) conditions.push(Prisma.sql`FALSE`)
  else if (organization && "provider" in organization)
    conditions.push(Prisma.sql`o.provider = ${organization.provider.id}::uuid`)
  else if (organization)
    conditions.push(Prisma.sql`o.provider IS NULL AND s.area_code = ${organization.unit.code}`)
  return Prisma.sql`
    SELECT o.station::text AS "stationId", o.kind AS "kindCode", o.provider::text AS "providerId", o.modified AS "modifiedAt"
    FROM (
      SELECT s.id AS station, '' AS kind, NULL::uuid AS provider, s.updated_at AS modified
      FROM station s WHERE s.state = 'OPEN'
      UNION ALL
      SELECT p.station_id, p.kind_code, p.provider_id,
        max(greatest(p.updated_at, (SELECT b.published_at FROM publication b WHERE b.id = p.publication_id)))
      FROM (SELECT p.station_id, p.kind_code, p.provider_id, p.publication_id, s.updated_at FROM ${ahead(now)}) p
      GROUP BY 1, 2, 3) o
    JOIN station s ON s.id = o.station LEFT JOIN term t ON t.code = o.kind LEFT JOIN provider v ON v.id = o.provider
    WHERE ${Prisma.join(conditions, " AND ")}`
}

export async function servicesAt(rows: ServiceKey[], now = new Date()): Promise<DirectoryService[]> {
  const ids = [...new Set(rows.map(({ stationId }) => stationId))]
  const [stations, sessions] = await Promise.all([directoryStations({ ids }, now), sessionsAt(ids, now)])
  return rows.flatMap(({ stationId, kindCode, providerId, modifiedAt }): DirectoryService[] => {
    const station = stations.find(({ id }) => id === stationId)
    if (!station) return []
    if (kindCode === "") return [{ station, kind: null, provider: null, sessions: [], modifiedAt }]
    const own = sessions.filter(
      (row) => row.stationId === stationId && row.kind.code === kindCode && row.providerId === providerId,
    )
    const [first] = own
    if (!first) return []
    return [
      {
        station,
        kind: first.kind,
        provider: first.provider,
        // What was announced for a day on which the station turned out to be shut does not take place.
        sessions: own
          .filter(({ startsAt }) => !closureOn(station.timetable.closures, dayOf(startsAt)))
          .map(({ sessionId, startsAt, endsAt, place, note }) => ({
            id: sessionId,
            startsAt,
            endsAt,
            place,
            note,
          })),
        modifiedAt,
      },
    ]
  })
}

function sessionsAt(stationIds: string[], now: Date) {
  return db.publishedSession.findMany({
    where: { stationId: { in: stationIds }, current: true, cancelledAt: null, endsAt: { gt: now } },
    select: {
      sessionId: true,
      stationId: true,
      providerId: true,
      startsAt: true,
      endsAt: true,
      place: true,
      note: true,
      kind: { select: { code: true, name: true, nameEn: true } },
      provider: { select: { id: true, name: true } },
    },
    orderBy: [{ startsAt: "asc" }, { sessionId: "asc" }],
  })
}
