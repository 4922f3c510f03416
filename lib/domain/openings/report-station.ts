import { ok, type Result, refuse, refuseForNow } from "@/lib/plain/result"
import { pseudonymOf } from "@/lib/server/device"
import { inTransaction, type Tx } from "@/lib/server/transaction"
import { type RiderOrigin, turnsOf, waitOf } from "@/lib/server/turns"
import { record, type Stranger } from "../audit/record"
import { raiseTask } from "../inspections/raise-task"
import { settings } from "../settings/reads"
import type { Settings } from "../settings/schema"
import { doorOf, doorSelect } from "../stations/door"
import { reportsCountFrom } from "./rules"
import type { ReportInput, ReportKind } from "./schema"

// A mall's riders share an address, but a script that throws its cookies away has only one.
const PACES = {
  phone: { burst: 10, earnMs: 5 * 60_000 },
  address: { burst: 60, earnMs: 30_000 },
  station: { burst: 60, earnMs: 30_000 },
}

/** Nothing of the phone goes into the log. */
const RIDER: Stranger = { name: "骑手", ip: null, userAgent: null }

/** `counted` is false where an earlier report of the same phone stands for this one. */
export type Reported = { counted: boolean }

const word = { select: { code: true, name: true } } as const
const WORDS: Record<ReportKind, string> = { SHUT: "shut", NOT_FOUND: "notFound", FACILITY: "facility" }

/**
 * A rider at the door says what is wrong, without an account. A phone counts once for each station, kind and `opening.repeatHours`. When
 * enough different phones say the same within `opening.reportHours`, the street is sent to look; and where they found shut what was
 * shown as open, riders are warned from then on, until somebody answers (answer-reports.ts).
 */
export async function reportStation(
  { stationId, kind, facilityCode }: ReportInput & { stationId: string },
  origin: RiderOrigin,
  now = new Date(),
): Promise<Result<Reported>> {
  const wait = await waitOf(turnsOf("report", { ...origin, stationId }, PACES, now), now)
  if (wait > 0) return refuseForNow("tooMany", wait)
  const pseudonym = new Uint8Array(pseudonymOf(origin.device))
  return inTransaction(async (tx) => {
    // Reports of one station come one after the other: whoever comes second sees the first, also of the same phone.
    await tx.$queryRaw`SELECT 1 FROM station WHERE id = ${stationId}::uuid FOR UPDATE`
    const station = await tx.station.findFirst({
      where: { id: stationId, state: "OPEN" },
      select: { id: true, areaCode: true, facilities: { select: { kind: word } }, ...doorSelect(now) },
    })
    if (!station) return refuse("notFound")
    const facility = station.facilities.find(({ kind }) => kind.code === facilityCode)?.kind
    if (facilityCode && !facility) return refuse("invalid", [{ path: "what", message: "notInList" }])
    const rules = await settings(tx)
    const repeatFrom = new Date(now.getTime() - rules["opening.repeatHours"] * 3_600_000)
    const earlier = await tx.stationReport.findFirst({
      where: { stationId, kind, facilityCode, pseudonym, at: { gt: repeatFrom } },
      select: { id: true },
    })
    if (earlier) return ok({ counted: false })
    const shownOpen = doorOf(station, now).standing.state !== "shut"
    const { areaCode, answeredAt, doubtedAt } = station
    await tx.stationReport.create({
      data: { stationId, areaCode, kind, facilityCode, at: now, pseudonym, shownOpen },
    })
    const weighed = { id: stationId, areaCode, answeredAt, doubtedAt, facility: facility?.name }
    await weighReports(tx, weighed, { kind, facilityCode }, rules, now)
    return ok({ counted: true })
  })
}

type Weighed = {
  id: string
  areaCode: string
  answeredAt: Date | null
  doubtedAt: Date | null
  /** What the report is about, as the office calls it. */
  facility: string | undefined
}

async function weighReports(
  tx: Tx,
  station: Weighed,
  what: ReportInput,
  rules: Settings,
  now: Date,
): Promise<void> {
  const from = reportsCountFrom(now, station.answeredAt, rules["opening.reportHours"])
  const phones = await tx.stationReport.groupBy({
    by: ["pseudonym"],
    where: {
      stationId: station.id,
      ...what,
      at: { gt: from },
      // That a door is shut which riders were told is shut speaks against nobody.
      ...(what.kind === "SHUT" ? { shownOpen: true } : {}),
    },
  })
  if (phones.length < rules["opening.reportsToDoubt"]) return
  const about = {
    reportKind: WORDS[what.kind],
    reports: phones.length,
    ...(station.facility ? { note: station.facility } : {}),
  }
  await raiseTask(tx, RIDER, { station, cause: "REPORTS", about }, now)
  if (what.kind !== "SHUT" || station.doubtedAt) return
  await tx.$executeRaw`UPDATE station SET doubted_at = ${now}::timestamptz WHERE id = ${station.id}::uuid`
  await record(tx, RIDER, {
    action: "opening.doubt",
    subject: ["station", station.id],
    areaCode: station.areaCode,
    after: { reports: phones.length },
  })
}
