import { subtreeRange } from "@/lib/plain/area-code"
import { type Day, dayOf, dayToDbDate, dbDateToDay } from "@/lib/plain/clock"
import { decodeCursor, encodeCursor } from "@/lib/plain/cursor"
import { db } from "@/lib/server/db"
import type { Prisma } from "@/lib/server/generated/client"
import { scopeOf } from "../accounts/policy"
import { unitNames } from "../areas/reads"
import type { Actor } from "../audit/actor"
import { stationScope } from "../stations/scope"
import { type TaskAbout, type TasksQuery, taskAbout } from "./schema"

const PAGE = 50

const row = {
  id: true,
  stationId: true,
  cause: true,
  about: true,
  raisedAt: true,
  raisedBy: true,
  dueDay: true,
  state: true,
  closedAt: true,
  closedBy: true,
  closingNote: true,
  inspectionId: true,
  station: { select: { name: true, areaCode: true } },
} satisfies Prisma.InspectionTaskSelect

type Row = Prisma.InspectionTaskGetPayload<{ select: typeof row }>
export type Task = Omit<Row, "about" | "dueDay"> & { about: TaskAbout; dueDay: Day; overdue: boolean }

const taskOf = (task: Row, today: Day): Task => {
  const about = taskAbout.safeParse(task.about)
  const dueDay = dbDateToDay(task.dueDay)
  return {
    ...task,
    about: about.success ? about.data : {},
    dueDay,
    overdue: task.state === "OPEN" && dueDay < today,
  }
}

/** Tasks that the viewer can see, 50 a page: open ones by their day, the most urgent first; closed ones by when, the latest first. */
export async function tasksOf(actor: Actor, query: TasksQuery, now = new Date()) {
  const visible = stationScope(scopeOf(actor, "inspection.read"))
  const { area, cause, closed } = query
  const where: Prisma.InspectionTaskWhereInput = {
    state: closed ? { not: "OPEN" } : "OPEN",
    station: { AND: [visible, area ? { areaCode: subtreeRange(area) } : {}] },
    ...(cause ? { cause } : {}),
  }
  const after = decodeCursor(query.cursor ?? "")?.[0]
  const goesOn = typeof after === "string" && /^[\da-f-]{36}$/.test(after)
  const today = dayOf(now)
  const [found, total, overdue] = await Promise.all([
    db.inspectionTask.findMany({
      where,
      select: row,
      orderBy: closed ? [{ closedAt: "desc" }, { id: "asc" }] : [{ dueDay: "asc" }, { id: "asc" }],
      take: PAGE + 1,
      ...(goesOn ? { cursor: { id: after }, skip: 1 } : {}),
    }),
    db.inspectionTask.count({ where }),
    db.inspectionTask.count({
      where: { station: visible, state: "OPEN", dueDay: { lt: dayToDbDate(today) } },
    }),
  ])
  const page = found.slice(0, PAGE)
  const last = found.length > PAGE ? page.at(-1) : undefined
  const names = await unitNames(page.map(({ station }) => station.areaCode))
  return {
    rows: page.map((task) => ({
      ...taskOf(task, today),
      unitName: names.get(task.station.areaCode) ?? task.station.areaCode,
    })),
    total,
    overdue,
    next: last ? encodeCursor([last.id]) : null,
  }
}

/** The open tasks of one station that the viewer can see, the most urgent first. */
export async function openTasksAt(actor: Actor, stationId: string, now = new Date()): Promise<Task[]> {
  const tasks = await db.inspectionTask.findMany({
    where: { stationId, state: "OPEN", station: stationScope(scopeOf(actor, "inspection.read")) },
    select: row,
    orderBy: [{ dueDay: "asc" }, { id: "asc" }],
  })
  return tasks.map((task) => taskOf(task, dayOf(now)))
}
