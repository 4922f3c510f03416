import { dayOf } from "@/lib/plain/clock"
import { db } from "@/lib/server/db"
import { Prisma } from "@/lib/server/generated/client"
import { closureOn } from "../stations/opening"
import type { Word } from "../stations/public-list"
import { countStations, type DirectoryStation, directoryStations, type Keeper } from "./stations"

export type Window = { skip: number; take: number }
export type Counted<T> = { items: T[]; total: number }

export type DirectoryOrganization = { unit: Keeper } | { provider: { id: string; name: string } }

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
}

// Of open stations, announced, standing and not over: what a rider who reads on could still go to.
const ahead = (now: Date) => Prisma.sql`published_session p JOIN station s ON s.id = p.station_id
  WHERE s.state = 'OPEN' AND p.current AND p.cancelled_at IS NULL AND p.ends_at > ${now}`

/** Open stations, for anyone. */
export async function locationsOf(window: Window, now = new Date()): Promise<Counted<DirectoryStation>> {
  const [items, total] = await Promise.all([directoryStations(window, now), countStations()])
  return { items, total }
}

type OrganizationRow = { unit: string | null; id: string | null; name: string; departmentName: string }

/** Who stands behind what riders read: the units that keep open stations, and the providers that are announced there. */
export async function organizationsOf(
  { skip, take }: Window,
  now = new Date(),
): Promise<Counted<DirectoryOrganization>> {
  const all = Prisma.sql`
    SELECT u.code AS unit, NULL::uuid AS id, u.name, u.department_name AS "departmentName" FROM org_unit u
    WHERE EXISTS (SELECT 1 FROM station s WHERE s.area_code = u.code AND s.state = 'OPEN')
    UNION ALL
    SELECT NULL, v.id, v.name, v.name FROM provider v
    WHERE v.id IN (SELECT p.provider_id FROM ${ahead(now)})`
  const [rows, total] = await Promise.all([
    db.$queryRaw<OrganizationRow[]>`
      SELECT o.unit, o.id::text AS id, o.name, o."departmentName" FROM (${all}) o
      ORDER BY o.unit NULLS LAST, o.id LIMIT ${take} OFFSET ${skip}`,
    countOf(all),
  ])
  const items = rows.map(({ unit, id, name, departmentName }) =>
    unit === null ? { provider: { id: id ?? "", name } } : { unit: { code: unit, name, departmentName } },
  )
  return { items, total }
}

type ServiceRow = { stationId: string; kindCode: string; providerId: string | null }

/** Everything that riders can go to a station for. */
export async function servicesOf(
  { skip, take }: Window,
  now = new Date(),
): Promise<Counted<DirectoryService>> {
  const all = Prisma.sql`
    SELECT s.id AS station, '' AS kind, NULL::uuid AS provider FROM station s WHERE s.state = 'OPEN'
    UNION SELECT p.station_id, p.kind_code, p.provider_id FROM ${ahead(now)}`
  const [rows, total] = await Promise.all([
    db.$queryRaw<ServiceRow[]>`
      SELECT o.station::text AS "stationId", o.kind AS "kindCode", o.provider::text AS "providerId" FROM (${all}) o
      ORDER BY o.station, o.kind, o.provider NULLS FIRST LIMIT ${take} OFFSET ${skip}`,
    countOf(all),
  ])
  const ids = [...new Set(rows.map(({ stationId }) => stationId))]
  const [stations, sessions] = await Promise.all([directoryStations({ ids }, now), sessionsAt(ids, now)])
  const items = rows.flatMap(({ stationId, kindCode, providerId }): DirectoryService[] => {
    const station = stations.find(({ id }) => id === stationId)
    if (!station) return []
    if (kindCode === "") return [{ station, kind: null, provider: null, sessions: [] }]
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
      },
    ]
  })
  return { items, total }
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

async function countOf(rows: Prisma.Sql): Promise<number> {
  const [counted] = await db.$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n FROM (${rows}) o`
  return counted?.n ?? 0
}
