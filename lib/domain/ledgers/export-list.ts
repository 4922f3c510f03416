import { ok, type Result, refuse } from "@/lib/plain/result"
import { weekNow } from "@/lib/plain/week"
import { db } from "@/lib/server/db"
import { inTransaction } from "@/lib/server/transaction"
import type { Action } from "../accounts/permissions"
import { canSomewhere, scopeOf } from "../accounts/policy"
import { listUsers } from "../accounts/reads"
import { unitScope } from "../areas/scope"
import type { Actor } from "../audit/actor"
import { record } from "../audit/record"
import { inspectedStationsQuery } from "../inspections/schema"
import { inspectedStations } from "../inspections/station-reads"
import { providersOf } from "../providers/reads"
import { weekList } from "../schedules/week-list"
import { type ExportListInput, LIST_NAMES, type ListName } from "./schema"
import { stationRows } from "./station-export"

/** A row of a list by the names of its columns; codes (a state, a role) are put into words by whoever writes the file. */
export type ListRow = Record<string, string | number | Date | null>
export type ListExport = {
  rows: AsyncIterable<ListRow>
  /** Must be told before the file is finished: how many rows left the house, and whether these are all. */
  taken: (rows: number, complete: boolean) => Promise<void>
}

/** Which rows a list holds is what its reader may read anyway. */
const READ: Record<ListName, Action> = {
  stations: "station.read",
  inspections: "inspection.read",
  weeks: "schedule.read",
  providers: "provider.read",
  users: "user.manage",
  units: "unit.read",
}

/** The lists that a post may take along. */
export function listsFor(actor: Actor): ListName[] {
  if (!canSomewhere(actor, "ledger.export")) return []
  return LIST_NAMES.filter((list) => canSomewhere(actor, READ[list]))
}

/** A whole list on its way out of the house: a permission of its own, and an event. @returns notAllowed */
export function exportList(
  actor: Actor,
  { list, week }: ExportListInput,
  now = new Date(),
): Result<ListExport> {
  if (!listsFor(actor).includes(list)) return refuse("notAllowed")
  const asked = week ?? weekNow(now)
  const rows: Record<ListName, () => AsyncIterable<ListRow>> = {
    stations: () => stationRows(actor),
    inspections: () => paged((cursor) => inspectionPage(actor, cursor)),
    weeks: () => paged((cursor) => weekPage(actor, asked, cursor)),
    providers: () => paged((cursor) => providerPage(actor, cursor)),
    users: () => paged((cursor) => userPage(actor, cursor)),
    units: () => paged((cursor) => unitPage(actor, cursor)),
  }
  const taken = (count: number, complete: boolean) =>
    inTransaction((tx) =>
      record(tx, actor, {
        action: "ledger.export",
        subject: ["list", list],
        after: { what: list, ...(list === "weeks" ? { week: asked } : {}), rows: count, complete },
      }),
    )
  return ok({ rows: rows[list](), taken })
}

type Page = { rows: ListRow[]; next: string | null }

async function* paged(page: (cursor: string | undefined) => Promise<Page>): AsyncGenerator<ListRow> {
  let cursor: string | undefined
  do {
    const { rows, next } = await page(cursor)
    yield* rows
    cursor = next ?? undefined
  } while (cursor)
}

async function weekPage(actor: Actor, week: string, cursor?: string): Promise<Page> {
  const { rows, next } = await weekList(actor, week, { cursor })
  const shown = rows.map(({ station, units, state, sessions, publishedAt }) => ({
    week,
    station,
    street: units[0] ?? null,
    community: units[1] ?? null,
    weekState: state,
    sessions,
    publishedAt,
  }))
  return { rows: shown, next }
}

async function inspectionPage(actor: Actor, cursor?: string): Promise<Page> {
  const query = inspectedStationsQuery.parse({ cursor })
  const { rows, next } = await inspectedStations(actor, query)
  const shown = rows.map(({ name, unitName, tier, judgedByStreet, ...row }) => ({
    station: name,
    unit: unitName,
    tier,
    judgedBy: tier && (judgedByStreet ? "VISIT" : "SELF"),
    score: row.score,
    visitedAt: row.visitedAt,
    selfCheckedAt: row.selfCheckedAt,
    defects: row.defects,
    overdue: row.overdue,
  }))
  return { rows: shown, next }
}

async function providerPage(actor: Actor, cursor?: string): Promise<Page> {
  const { rows, next } = await providersOf(actor, { retired: true, cursor })
  const shown = rows.map(({ name, unitName, contactName, contactPhone, note, retiredAt }) => ({
    name,
    unit: unitName,
    contactName,
    contactPhone,
    note,
    retiredAt,
  }))
  return { rows: shown, next }
}

async function userPage(actor: Actor, cursor?: string): Promise<Page> {
  const { items, nextCursor } = await listUsers(actor, { cursor })
  const shown = items.flatMap(({ username, displayName, disabledAt, posts }) =>
    (posts.length > 0 ? posts : [null]).map((post) => ({
      username,
      displayName,
      role: post?.role ?? null,
      place: post?.placeName ?? null,
      disabledAt,
    })),
  )
  return { rows: shown, next: nextCursor }
}

const UNITS = 500

async function unitPage(actor: Actor, cursor?: string): Promise<Page> {
  const rows = await db.orgUnit.findMany({
    where: { AND: [unitScope(scopeOf(actor, "unit.read")), cursor ? { code: { gt: cursor } } : {}] },
    select: { code: true, level: true, name: true, departmentName: true, lng: true, lat: true },
    orderBy: { code: "asc" },
    take: UNITS,
  })
  const last = rows.at(-1)
  return {
    rows: rows.map(({ code, lng, lat, ...unit }) => ({
      areaCode: code,
      ...unit,
      lng: lng === null ? null : String(lng),
      lat: lat === null ? null : String(lat),
    })),
    next: rows.length === UNITS && last ? last.code : null,
  }
}
