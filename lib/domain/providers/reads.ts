import { subtreeRange } from "@/lib/plain/area-code"
import { type Day, dayOf } from "@/lib/plain/clock"
import { decodeCursor, encodeCursor } from "@/lib/plain/cursor"
import { foldForSearch } from "@/lib/plain/text"
import { db } from "@/lib/server/db"
import type { Prisma } from "@/lib/server/generated/client"
import type { Tx } from "@/lib/server/transaction"
import { type Scope, scopeOf } from "../accounts/policy"
import { unitNames } from "../areas/reads"
import type { Actor } from "../audit/actor"
import type { ProvidersQuery } from "./schema"
import { providerInSight, providerScope } from "./scope"

export type ProviderRow = {
  id: string
  name: string
  areaCode: string
  contactName: string | null
  contactPhone: string | null
  note: string | null
  /** Services that it offers; none: whatever it is asked for. */
  kinds: string[]
  weeklySessions: number | null
  weeklyHours: number | null
  retiredAt: Date | null
  revision: number
}

const row = {
  id: true,
  name: true,
  areaCode: true,
  contactName: true,
  contactPhone: true,
  note: true,
  kinds: { select: { kindCode: true }, orderBy: { kind: { position: "asc" } } },
  weeklySessions: true,
  weeklyHours: true,
  retiredAt: true,
  revision: true,
} satisfies Prisma.ProviderSelect

function rowOf({ kinds, ...rest }: Prisma.ProviderGetPayload<{ select: typeof row }>): ProviderRow {
  return { ...rest, kinds: kinds.map(({ kindCode }) => kindCode) }
}

export const PAGE_SIZE = 50

/** A page of providers in the order of names, each with the name of the unit that keeps its record. */
export async function providersOf(
  actor: Actor,
  { q, area, retired, cursor }: ProvidersQuery,
): Promise<{ rows: (ProviderRow & { unitName: string })[]; next: string | null }> {
  // LIKE's own signs must find themselves.
  const contains = q && foldForSearch(q).replace(/[\\%_]/g, "\\$&")
  const rows = await db.provider.findMany({
    where: {
      AND: [
        providerScope(scopeOf(actor, "provider.read")),
        area ? { areaCode: subtreeRange(area) } : {},
        contains ? { name: { contains, mode: "insensitive" } } : {},
        retired ? {} : { retiredAt: null },
        after(cursor),
      ],
    },
    select: row,
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: PAGE_SIZE + 1,
  })
  const page = rows.slice(0, PAGE_SIZE)
  const last = rows.length > PAGE_SIZE ? page.at(-1) : undefined
  const names = await unitNames(page.map(({ areaCode }) => areaCode))
  return {
    rows: page.map((provider) => ({ ...rowOf(provider), unitName: names.get(provider.areaCode) ?? "" })),
    next: last ? encodeCursor([last.name, last.id]) : null,
  }
}

function after(cursor: string | undefined) {
  const [name, id] = decodeCursor(cursor ?? "") ?? []
  if (typeof name !== "string" || typeof id !== "string") return {}
  return { OR: [{ name: { gt: name } }, { name, id: { gt: id } }] }
}

/** Whose record somebody may read: a provider's own people see theirs. */
export async function providerOf(actor: Actor, id: string): Promise<ProviderRow | null> {
  const found = await db.provider.findFirst({
    where: { AND: [{ id }, providerInSight(actor)] },
    select: row,
  })
  return found && rowOf(found)
}

/** Who can be chosen for a session: everyone in the scope who is not retired, in the order of names. */
export function providerOptions(
  scope: Scope,
  tx: Tx | typeof db = db,
): Promise<{ id: string; name: string }[]> {
  return tx.provider.findMany({
    where: { AND: [providerScope(scope), { retiredAt: null }] },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  })
}

/** Sessions that stations have planned with the provider and that are still to come: what one who retires leaves behind. */
export function sessionsAhead(id: string, now = new Date()): Promise<number> {
  return db.session.count({ where: { providerId: id, startsAt: { gt: now } } })
}

export type Blackout = {
  id: string
  fromDay: Day
  toDay: Day
  reason: string
  /** Sessions that stations have planned with the provider for these days all the same. */
  sessions: number
}

/** When a provider does not come, from today on; the nearest first. Nothing where the actor may not look at its record. */
export async function blackoutsOf(actor: Actor, providerId: string, now = new Date()): Promise<Blackout[]> {
  const provider = await db.provider.findFirst({
    where: { AND: [{ id: providerId }, providerInSight(actor)] },
    select: { id: true },
  })
  if (!provider) return []
  return db.$queryRaw<Blackout[]>`
    SELECT b.id::text AS id, b.from_day::text AS "fromDay", b.to_day::text AS "toDay", b.reason, (
      SELECT count(*)::int FROM session s WHERE s.provider_id = b.provider_id AND s.cancelled_at IS NULL
        AND s.starts_at < (b.to_day + 1)::timestamp AT TIME ZONE 'Asia/Shanghai'
        AND s.ends_at > b.from_day::timestamp AT TIME ZONE 'Asia/Shanghai' AND s.ends_at > ${now}) AS sessions
    FROM provider_blackout b
    WHERE b.provider_id = ${providerId}::uuid AND b.lifted_at IS NULL AND b.to_day >= ${dayOf(now)}::date
    ORDER BY b.from_day, b.id`
}
