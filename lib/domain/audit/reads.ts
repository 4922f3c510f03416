import { subtreeRange } from "@/lib/plain/area-code"
import { addDays, instantAt } from "@/lib/plain/clock"
import { db } from "@/lib/server/db"
import type { Prisma } from "@/lib/server/generated/client"
import { scopeOf } from "../accounts/policy"
import type { Actor, Role } from "./actor"
import type { AuditQuery } from "./schema"
import { auditScope } from "./scope"
import { subjectNames } from "./subject-names"

export type AuditRow = {
  /** Grows with time. */
  id: string
  at: Date
  actorName: string
  role: Role | null
  areaCode: string | null
  areaName: string | null
  action: string
  subjectType: string
  subjectId: string
  /** As the event says, else as it is called today; null where nobody knows. */
  subjectName: string | null
  /** "ok", or the code of a refusal. */
  result: string
  before: unknown
  after: unknown
  ip: string | null
  userAgent: string | null
}

const PAGE_SIZE = 50
const BATCH = 1000

/** A page of events that the actor may read, the newest first. */
export async function eventsOf(
  actor: Actor,
  query: AuditQuery,
): Promise<{ rows: AuditRow[]; next: string | null }> {
  return page(actor, query, PAGE_SIZE)
}

/** Every event of a query, read in batches while they are taken. */
export async function* everyEvent(actor: Actor, query: AuditQuery): AsyncGenerator<AuditRow> {
  let cursor: string | null = null
  do {
    const { rows, next }: Awaited<ReturnType<typeof page>> = await page(
      actor,
      { ...query, cursor: cursor ?? undefined },
      BATCH,
    )
    yield* rows
    cursor = next
  } while (cursor)
}

async function page(actor: Actor, query: AuditQuery, size: number) {
  const events = await db.auditEvent.findMany({
    where: { AND: [auditScope(scopeOf(actor, "audit.read")), ...conditions(query)] },
    orderBy: { id: "desc" },
    take: size + 1,
  })
  const shown = events.slice(0, size)
  const [nameOf, areaNames] = await Promise.all([
    subjectNames(shown),
    namesOfAreas(shown.map((e) => e.areaCode)),
  ])
  const rows = shown.map(
    ({ id, userId: _, ...event }): AuditRow => ({
      ...event,
      id: String(id),
      areaName: areaNames.get(event.areaCode ?? "") ?? null,
      subjectName: nameOf(event),
    }),
  )
  return { rows, next: events.length > size ? (rows.at(-1)?.id ?? null) : null }
}

function conditions(query: AuditQuery): Prisma.AuditEventWhereInput[] {
  const { who, action, subjectType, subjectId, area, from, to, result, cursor } = query
  return [
    // LIKE's own signs must find themselves.
    who ? { actorName: { contains: who.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" } } : {},
    action ? (action.includes(".") ? { action } : { action: { startsWith: `${action}.` } }) : {},
    { subjectType, subjectId },
    area ? { areaCode: subtreeRange(area) } : {},
    { at: { gte: from && instantAt(from, 0), lt: to && instantAt(addDays(to, 1), 0) } },
    result === "ok" ? { result } : result === "refused" ? { result: { not: "ok" } } : {},
    cursor && /^\d{1,18}$/.test(cursor) ? { id: { lt: BigInt(cursor) } } : {},
  ]
}

async function namesOfAreas(codes: (string | null)[]): Promise<Map<string, string>> {
  const asked = [...new Set(codes.filter((code) => code !== null))]
  const units = await db.orgUnit.findMany({
    where: { code: { in: asked } },
    select: { code: true, name: true },
  })
  return new Map(units.map(({ code, name }) => [code, name]))
}
