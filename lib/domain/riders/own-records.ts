import { db } from "@/lib/server/db"
import { pseudonymOf } from "@/lib/server/device"

export type OwnVisit = {
  at: Date
  station: string
  stationEn: string | null
  /** The service that was attended; null for a visit. */
  kind: string | null
  kindEn: string | null
}
export type OwnWish = { at: Date; station: string; stationEn: string | null; kind: string; kindEn: string }
export type OwnReport = {
  at: Date
  station: string
  stationEn: string | null
  what: string
  facility: string | null
}

/** Whether the phone belongs to a rider who attached a number, and whether a code is under way to it. */
export async function ownStanding(
  device: string,
  from: Date,
): Promise<{ attached: boolean; asked: boolean }> {
  const pseudonym = new Uint8Array(pseudonymOf(device))
  const [rider, code] = await Promise.all([
    db.rider.findUnique({ where: { pseudonym }, select: { id: true } }),
    db.riderCode.findFirst({ where: { pseudonym, sentAt: { gt: from } }, select: { id: true } }),
  ])
  return { attached: rider !== null, asked: code !== null }
}

/**
 * Visits and attendances that stand, the latest first. The roll-up's index says on which days and where the phone was.
 * @param limit null: all of them
 */
export async function ownVisits(device: string, limit: number | null): Promise<OwnVisit[]> {
  const pseudonym = pseudonymOf(device)
  return db.$queryRaw<OwnVisit[]>`
    SELECT e.at, s.name AS station, s.name_en AS "stationEn", k.name AS kind, k.name_en AS "kindEn"
    FROM attendance_person p
      JOIN attendance_entry e ON e.day = p.day AND e.station_id = p.station_id AND e.kind_code = p.kind_code
      JOIN station s ON s.id = e.station_id LEFT JOIN term k ON k.code = e.kind_code
    WHERE p.pseudonym = ${pseudonym} AND p.entries > 0 AND e.pseudonym = ${pseudonym}
      AND NOT EXISTS (SELECT FROM attendance_void v WHERE v.entry_id = e.id)
    ORDER BY e.at DESC, e.id LIMIT ${limit}::int`
}

export type OwnSums = { visits: number; days: number; stations: number }

export async function ownSums(device: string): Promise<OwnSums> {
  const [sums] = await db.$queryRaw<OwnSums[]>`
    SELECT coalesce(sum(entries), 0)::int AS visits, count(DISTINCT day)::int AS days, count(DISTINCT station_id)::int AS stations
    FROM attendance_person WHERE pseudonym = ${pseudonymOf(device)} AND entries > 0`
  return sums ?? { visits: 0, days: 0, stations: 0 }
}

export async function ownWishes(device: string): Promise<OwnWish[]> {
  return db.$queryRaw<OwnWish[]>`
    SELECT n.at, s.name AS station, s.name_en AS "stationEn", k.name AS kind, k.name_en AS "kindEn"
    FROM need_tap n JOIN station s ON s.id = n.station_id JOIN term k ON k.code = n.kind_code
    WHERE n.pseudonym = ${pseudonymOf(device)} ORDER BY n.at DESC, n.id`
}

export async function ownReports(device: string): Promise<OwnReport[]> {
  return db.$queryRaw<OwnReport[]>`
    SELECT r.at, s.name AS station, s.name_en AS "stationEn", r.kind::text AS what, nullif(r.facility_code, '') AS facility
    FROM station_report r JOIN station s ON s.id = r.station_id
    WHERE r.pseudonym = ${pseudonymOf(device)} ORDER BY r.at DESC, r.id`
}
