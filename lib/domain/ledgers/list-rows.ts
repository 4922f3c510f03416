import { isAreaCode, subtreeRange } from "@/lib/plain/area-code"
import { type Week, weekNow } from "@/lib/plain/week"
import { db } from "@/lib/server/db"
import { scopeOf } from "../accounts/policy"
import { listUsers } from "../accounts/reads"
import { unitsNamed } from "../areas/reads"
import { unitScope } from "../areas/scope"
import type { Actor } from "../audit/actor"
import {
  type InspectedStationsQuery,
  inspectedStationsQuery,
  type TasksQuery,
  tasksQuery,
} from "../inspections/schema"
import { inspectedStations } from "../inspections/station-reads"
import { tasksOf } from "../inspections/task-reads"
import { providersOf } from "../providers/reads"
import { type ProvidersQuery, providersQuery } from "../providers/schema"
import { type WeeksQuery, weeksQuery } from "../schedules/schema"
import { weekList } from "../schedules/week-list"
import { filterOf } from "../stations/staff-filter"
import type { ListName } from "./schema"
import { stationRows } from "./station-export"

/** A row of a list by the names of its columns; codes (a state, a role) are put into words by whoever writes the file. */
export type ListRow = Record<string, string | number | Date | null>
type Asked = Record<string, string>
type Page = { rows: ListRow[]; next: string | null }

/** Every row of a list that its own page would show under the same address, page after page; what makes no sense there is left out. */
export function rowsOfList(actor: Actor, list: ListName, asked: Asked, now: Date): AsyncIterable<ListRow> {
  switch (list) {
    case "stations":
      return stationRows(actor, filterOf(asked))
    case "tasks":
      return paged((cursor) => taskPage(actor, tasksQuery.parse({ ...asked, cursor })))
    case "inspections":
      return paged((cursor) => inspectionPage(actor, inspectedStationsQuery.parse({ ...asked, cursor })))
    case "weeks": {
      const query = weeksQuery.catch({}).parse(asked)
      return paged((cursor) => weekPage(actor, query.week ?? weekNow(now), { ...query, cursor }))
    }
    case "providers":
      return paged((cursor) => providerPage(actor, providersQuery.parse({ ...asked, cursor })))
    case "users":
      return paged((cursor) => userPage(actor, { q: asked.q?.slice(0, 100), cursor }))
    case "units":
      return paged((cursor) => unitPage(actor, asked, cursor))
  }
}

async function* paged(page: (cursor?: string) => Promise<Page>): AsyncGenerator<ListRow> {
  let cursor: string | undefined
  do {
    const { rows, next } = await page(cursor)
    yield* rows
    cursor = next ?? undefined
  } while (cursor)
}

async function weekPage(actor: Actor, week: Week, query: WeeksQuery): Promise<Page> {
  const { rows, next } = await weekList(actor, week, query)
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

async function taskPage(actor: Actor, query: TasksQuery): Promise<Page> {
  const { rows, next } = await tasksOf(actor, query)
  const shown = rows.map(({ station, unitName, cause, about, state, dueDay, ...task }) => ({
    station: station.name,
    unit: unitName,
    cause,
    note: about.note ?? null,
    raisedAt: task.raisedAt,
    raisedBy: task.raisedBy,
    dueDay,
    taskState: state,
    closedAt: task.closedAt,
    closedBy: task.closedBy,
    closingNote: task.closingNote,
  }))
  return { rows: shown, next }
}

async function inspectionPage(actor: Actor, query: InspectedStationsQuery): Promise<Page> {
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

async function providerPage(actor: Actor, query: ProvidersQuery): Promise<Page> {
  const { rows, next } = await providersOf(actor, query)
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

async function userPage(actor: Actor, query: { q?: string; cursor?: string }): Promise<Page> {
  const { items, nextCursor } = await listUsers(actor, query)
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

async function unitPage(actor: Actor, { area, q }: Asked, cursor?: string): Promise<Page> {
  const rows = await db.orgUnit.findMany({
    where: {
      AND: [
        unitScope(scopeOf(actor, "unit.read")),
        area && isAreaCode(area) ? { code: subtreeRange(area) } : {},
        q ? unitsNamed(q) : {},
        cursor ? { code: { gt: cursor } } : {},
      ],
    },
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
