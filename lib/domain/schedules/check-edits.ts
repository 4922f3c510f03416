import { ancestorAt, subtreeRange } from "@/lib/plain/area-code"
import type { Problem } from "@/lib/plain/result"
import type { Tx } from "@/lib/server/transaction"
import { changedFields } from "./difference-rules"
import { placingRefusal, startsIn } from "./rules"
import type { LockedWeek } from "./week-rows"
import type { NewSession } from "./write-sessions"

/** A session as it shall be; `was` is its id where it is there already. */
export type Edit = { session: NewSession; was?: string; path?: string }

/**
 * What keeps edits from being written at all, each at its field: another week, a time that is over, a word or a provider that may not
 * be chosen. What is merely wrong with the plan (outside hours, double-booked) is written and pointed out.
 */
export async function problemsOfEdits(
  tx: Tx,
  week: LockedWeek,
  edits: readonly Edit[],
  now: Date,
): Promise<Problem[]> {
  const kinds = await choosableKinds(tx, edits)
  const providers = await choosableProviders(tx, week, edits)
  const old = new Map(week.sessions.map((session) => [session.id, session]))
  const read = new Map(week.publication?.rows.map((row) => [row.id, row]))
  return edits.flatMap(({ session, was: id, path = "" }) => {
    const was = id ? old.get(id) : undefined
    const at = (field: string) => (path === "" ? field : `${path}.${field}`)
    const problems: Problem[] = []
    const after = { id: id ?? "", cancelledAt: null, cancelReason: null, ...session }
    if (was && changedFields(was, after).length === 0) return problems
    if (!startsIn(week.week, session.startsAt)) problems.push({ path: at("day"), message: "outsideItsWeek" })
    const refusal = placingRefusal({ was, published: id ? read.get(id) : undefined, after, now })
    if (refusal) problems.push({ path: at("starts"), message: refusal })
    if (session.kindCode !== was?.kindCode && !kinds.has(session.kindCode))
      problems.push({ path: at("kindCode"), message: "notInList" })
    const { providerId } = session
    if (providerId && providerId !== was?.providerId && !providers.has(providerId))
      problems.push({ path: at("providerId"), message: "notInList" })
    return problems
  })
}

async function choosableKinds(tx: Tx, edits: readonly Edit[]): Promise<Set<string>> {
  const rows = await tx.term.findMany({
    where: {
      code: { in: edits.map(({ session }) => session.kindCode) },
      list: "SERVICE_KIND",
      retiredAt: null,
    },
    select: { code: true },
  })
  return new Set(rows.map(({ code }) => code))
}

/** A provider serves every unit of its city. */
async function choosableProviders(
  tx: Tx,
  { station }: LockedWeek,
  edits: readonly Edit[],
): Promise<Set<string>> {
  const ids = edits.flatMap(({ session }) => session.providerId ?? [])
  if (ids.length === 0) return new Set()
  const rows = await tx.provider.findMany({
    where: { id: { in: ids }, retiredAt: null, areaCode: cityRange(station.areaCode) },
    select: { id: true },
  })
  return new Set(rows.map(({ id }) => id))
}

/** The codes of the city that an area lies in. */
export function cityRange(areaCode: string) {
  return subtreeRange(ancestorAt(areaCode, "CITY") ?? areaCode)
}
