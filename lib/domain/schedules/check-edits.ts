import { ancestorAt, subtreeRange } from "@/lib/plain/area-code"
import type { Problem } from "@/lib/plain/result"
import type { db } from "@/lib/server/db"
import type { Tx } from "@/lib/server/transaction"
import { changedFields } from "./difference-rules"
import { asPlanned, placingRefusal, startsIn } from "./rules"
import type { StandingWeek } from "./week-rows"
import type { NewSession } from "./write-sessions"

/** A session as it shall be; `was` is its id where it is there already. */
export type Edit = { session: NewSession; was?: string; path?: string }

/**
 * What keeps edits from being written at all, each at its field: another week, a time that is over, a word or a provider that may not
 * be chosen. What is merely wrong with the plan (outside hours, double-booked) is written and pointed out.
 */
export async function problemsOfEdits(
  tx: Tx | typeof db,
  week: StandingWeek,
  edits: readonly Edit[],
  now: Date,
): Promise<Problem[]> {
  const sessions = edits.map(({ session }) => session)
  const kinds = await choosableKinds(tx, sessions)
  const providers = await choosableProviders(tx, week.station.areaCode, sessions)
  const old = new Map(week.sessions.map((session) => [session.id, session]))
  const read = new Map(week.publication?.rows.map((row) => [row.id, row]))
  return edits.flatMap(({ session, was: id, path = "" }) => {
    const was = id ? old.get(id) : undefined
    const at = (field: string) => (path === "" ? field : `${path}.${field}`)
    const problems: Problem[] = []
    const after = { ...asPlanned, id: id ?? "", changeReason: was?.changeReason ?? null, ...session }
    if (was && changedFields(was, after).length === 0) return problems
    if (!startsIn(week.week, session.startsAt)) problems.push({ path: at("day"), message: "outsideItsWeek" })
    const refusal = placingRefusal({ was, published: id ? read.get(id) : undefined, after, now })
    if (refusal) problems.push({ path: at("starts"), message: refusal })
    if (session.kindCode !== was?.kindCode && !kinds.has(session.kindCode))
      problems.push({ path: at("kindCode"), message: "notInList" })
    if (session.bookable && session.capacity === null)
      problems.push({ path: at("capacity"), message: "capacityNeeded" })
    const { providerId } = session
    if (providerId && providerId !== was?.providerId && !providers.has(providerId))
      problems.push({ path: at("providerId"), message: "notInList" })
    return problems
  })
}

/** Those of the services named that may be chosen. */
export async function choosableKinds(
  tx: Tx | typeof db,
  named: readonly { kindCode: string }[],
): Promise<Set<string>> {
  const rows = await tx.term.findMany({
    where: {
      code: { in: named.map(({ kindCode }) => kindCode) },
      list: "SERVICE_KIND",
      retiredAt: null,
    },
    select: { code: true },
  })
  return new Set(rows.map(({ code }) => code))
}

/** Those of the providers named that may be chosen in an area: a provider serves every unit of its city. */
export async function choosableProviders(
  tx: Tx | typeof db,
  areaCode: string,
  named: readonly { providerId: string | null }[],
): Promise<Set<string>> {
  const ids = named.flatMap(({ providerId }) => providerId ?? [])
  if (ids.length === 0) return new Set()
  const rows = await tx.provider.findMany({
    where: { id: { in: ids }, retiredAt: null, areaCode: cityRange(areaCode) },
    select: { id: true },
  })
  return new Set(rows.map(({ id }) => id))
}

/** The codes of the city that an area lies in. */
export function cityRange(areaCode: string) {
  return subtreeRange(ancestorAt(areaCode, "CITY") ?? areaCode)
}
