import { subtreeRange } from "@/lib/plain/area-code"
import { decodeCursor, encodeCursor } from "@/lib/plain/cursor"
import { foldForSearch } from "@/lib/plain/text"
import { db } from "@/lib/server/db"
import type { Tx } from "@/lib/server/transaction"
import { type Scope, scopeOf } from "../accounts/policy"
import { unitNames } from "../areas/reads"
import type { Actor } from "../audit/actor"
import type { ProvidersQuery } from "./schema"
import { providerScope } from "./scope"

export type ProviderRow = {
  id: string
  name: string
  areaCode: string
  contactName: string | null
  contactPhone: string | null
  note: string | null
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
  retiredAt: true,
  revision: true,
} as const

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
    rows: page.map((provider) => ({ ...provider, unitName: names.get(provider.areaCode) ?? "" })),
    next: last ? encodeCursor([last.name, last.id]) : null,
  }
}

function after(cursor: string | undefined) {
  const [name, id] = decodeCursor(cursor ?? "") ?? []
  if (typeof name !== "string" || typeof id !== "string") return {}
  return { OR: [{ name: { gt: name } }, { name, id: { gt: id } }] }
}

export async function providerOf(actor: Actor, id: string): Promise<ProviderRow | null> {
  return db.provider.findFirst({
    where: { AND: [{ id }, providerScope(scopeOf(actor, "provider.read"))] },
    select: row,
  })
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
