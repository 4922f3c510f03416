import { dayOf, dayToDbDate } from "@/lib/plain/clock"
import { ok, type Result, refuse } from "@/lib/plain/result"
import { inTransaction, type Tx } from "@/lib/server/transaction"
import { can, scopeOf } from "../accounts/policy"
import type { Actor } from "../audit/actor"
import { record } from "../audit/record"
import { settings } from "../settings/reads"
import { answerReports } from "../stations/answer-reports"
import { doorOf, doorSelect } from "../stations/door"
import { stationScope } from "../stations/scope"
import type { Standing } from "../stations/standing-rules"
import { isLate, timeProblem } from "./rules"
import type { PunchInput } from "./schema"

const punchSelect = { id: true, stationId: true, kind: true, at: true, recordedAt: true, late: true } as const

type Punch = {
  id: string
  stationId: string
  kind: "OPEN" | "CLOSE"
  at: Date
  recordedAt: Date
  /** It came so long after its tap that the time stands on the phone's word. */
  late: boolean
}
/** What every caller hears, the first and the tenth time. */
export type Punched = Punch & {
  /** How the door stands now, in the eyes of riders. */
  standing: Standing
}

/**
 * Somebody at the station says that the door is open, or shut, as of the moment of the tap. The same key is answered the same for ever.
 * An opening punch answers the reports that came before it.
 */
export async function punchDoor(
  actor: Actor,
  { stationId, key, kind, at: saidAt }: PunchInput & { stationId: string },
  now = new Date(),
): Promise<Result<Punched>> {
  return inTransaction(async (tx) => {
    // Punches and reports of one station come one after the other: each sees what the one before it did to the station's row.
    await tx.$queryRaw`SELECT 1 FROM station WHERE id = ${stationId}::uuid FOR UPDATE`
    const station = await tx.station.findFirst({
      where: { AND: [{ id: stationId }, stationScope(scopeOf(actor, "opening.read"))] },
      select: { areaCode: true, state: true },
    })
    if (!station) return refuse("notFound")
    const { areaCode } = station
    if (!can(actor, "opening.punch", { areaCode, stationId })) return refuse("notAllowed")
    const known = await tx.openingPunch.findUnique({ where: { key }, select: punchSelect })
    if (known) {
      const same = known.stationId === stationId && known.kind === kind
      const sameTime = !saidAt || saidAt.getTime() === known.at.getTime()
      return same && sameTime
        ? ok({ ...known, standing: await standingNow(tx, stationId, now) })
        : refuse("keyReused")
    }
    if (station.state !== "OPEN") return refuse("stationNotOpen")
    const at = saidAt ?? now
    const problem = timeProblem(at, now, (await settings(tx))["opening.lateHours"])
    if (problem) return problem
    const [punch] = await tx.openingPunch.createManyAndReturn({
      data: [
        {
          key,
          stationId,
          areaCode,
          kind,
          day: dayToDbDate(dayOf(at)),
          at,
          recordedAt: now,
          late: isLate(at, now),
          byUserId: actor.userId,
          byName: `${actor.displayName} · ${actor.post.placeName}`.slice(0, 200),
        },
      ],
      select: punchSelect,
      // The unique key settles what the lock does not: the same key at another station at the same moment.
      skipDuplicates: true,
    })
    if (!punch) return refuse("keyReused")
    await tx.$executeRaw`UPDATE station SET punch_kind = ${kind}::"PunchKind", punch_at = ${at}::timestamptz
      WHERE id = ${stationId}::uuid AND (punch_at IS NULL OR punch_at <= ${at}::timestamptz)`
    if (kind === "OPEN") await answerReports(tx, stationId, at)
    await record(tx, actor, {
      action: "opening.punch",
      subject: ["station", stationId],
      areaCode,
      after: { punch: kind, at: at.toISOString(), ...(punch.late ? { late: true } : {}) },
    })
    return ok({ ...punch, standing: await standingNow(tx, stationId, now) })
  })
}

async function standingNow(tx: Tx, id: string, now: Date): Promise<Standing> {
  const row = await tx.station.findUniqueOrThrow({ where: { id }, select: doorSelect(now) })
  return doorOf(row, now).standing
}
