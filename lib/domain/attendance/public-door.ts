import { addDays, dayOf, instantAt } from "@/lib/plain/clock"
import { db } from "@/lib/server/db"
import { scanTicket } from "../stations/code"
import { scannedCode } from "../stations/scanned-code"
import { SESSION_MARGIN_MINUTES } from "./rules"

export type PublicSession = {
  id: string
  kind: string
  kindEn: string
  startsAt: Date
  endsAt: Date
  place: string
}
export type PublicDoor =
  | { state: "codeExpired" | "codeTooOld" | "printedCodeOff" }
  | { state: "stationNotOpen"; stationId: string; name: string }
  | {
      state: "open"
      stationId: string
      name: string
      nameEn: string | null
      /** What to send: of a code on a screen the ticket that leaves time to choose. */
      code: string
      /** Sessions that take attendance now. */
      sessions: PublicSession[]
      platforms: { code: string; name: string; nameEn: string }[]
    }

/** What a rider who scanned a code may know and choose: anyone who holds a valid code. */
export async function publicDoor(stationId: string, code: string, now = new Date()): Promise<PublicDoor> {
  const scanned = await scannedCode(stationId, code, now)
  if (!scanned) return { state: "codeExpired" }
  if (!scanned.stands) return { state: "codeTooOld" }
  const { kind, version } = scanned
  const station = await db.station.findUnique({
    where: { id: stationId },
    select: { name: true, nameEn: true, state: true, codeVersion: true, printedCode: true },
  })
  if (!station || station.codeVersion !== version) return { state: "codeExpired" }
  if (kind === "PRINTED" && !station.printedCode) return { state: "printedCodeOff" }
  if (station.state !== "OPEN") return { state: "stationNotOpen", stationId, name: station.name }
  const margin = SESSION_MARGIN_MINUTES * 60_000
  const [sessions, platforms] = await Promise.all([
    standingSessions(stationId, {
      startsAt: { lte: new Date(now.getTime() + margin) },
      endsAt: { gte: new Date(now.getTime() - margin) },
    }),
    db.term.findMany({
      where: { list: "PLATFORM", retiredAt: null },
      select: { code: true, name: true, nameEn: true },
      orderBy: [{ position: "asc" }, { code: "asc" }],
    }),
  ])
  const { name, nameEn } = station
  const toSend = kind === "ROTATING" ? scanTicket(stationId, version, now) : code
  return { state: "open", stationId, name, nameEn, code: toSend, sessions, platforms }
}

export type Thanks = {
  stationId: string
  name: string
  nameEn: string | null
  at: Date
  session: PublicSession | null
  /** The next service that stands within seven days. */
  next: PublicSession | null
}

/** The receipt of an entry that was scanned; its id is known only to the phone that made it. Null for any other. */
export async function thanksFor(id: string, day: string, now = new Date()): Promise<Thanks | null> {
  const [entry] = await db.$queryRaw<{ stationId: string; at: Date; sessionId: string | null }[]>`
    SELECT station_id::text AS "stationId", at, session_id::text AS "sessionId" FROM attendance_entry
    WHERE day = ${day}::date AND id = ${id}::uuid AND source = 'SCAN'`
  if (!entry) return null
  const [station, attended, coming] = await Promise.all([
    db.station.findUnique({
      where: { id: entry.stationId },
      select: { name: true, nameEn: true, state: true },
    }),
    entry.sessionId ? standingSessions(entry.stationId, { sessionId: entry.sessionId }) : [],
    standingSessions(entry.stationId, { startsAt: { gt: now, lt: instantAt(addDays(dayOf(now), 7), 0) } }),
  ])
  if (!station) return null
  return {
    stationId: entry.stationId,
    name: station.name,
    nameEn: station.nameEn,
    at: entry.at,
    session: attended[0] ?? null,
    next: coming.find((session) => session.id !== entry.sessionId) ?? null,
  }
}

type Narrow = { sessionId?: string; startsAt?: { gt?: Date; lt?: Date; lte?: Date }; endsAt?: { gte: Date } }

async function standingSessions(stationId: string, narrow: Narrow): Promise<PublicSession[]> {
  const rows = await db.publishedSession.findMany({
    where: { stationId, current: true, cancelledAt: null, ...narrow },
    select: {
      sessionId: true,
      startsAt: true,
      endsAt: true,
      place: true,
      kind: { select: { name: true, nameEn: true } },
    },
    orderBy: [{ startsAt: "asc" }, { sessionId: "asc" }],
    take: 12,
  })
  return rows.map(({ sessionId, kind, ...session }) => ({
    ...session,
    id: sessionId,
    kind: kind.name,
    kindEn: kind.nameEn,
  }))
}
