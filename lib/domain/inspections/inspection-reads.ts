import { type Day, dayOf, dbDateToDay } from "@/lib/plain/clock"
import { db } from "@/lib/server/db"
import type { Prisma } from "@/lib/server/generated/client"
import { scopeOf } from "../accounts/policy"
import type { Actor } from "../audit/actor"
import { stationScope } from "../stations/scope"
import type { Tier, Verdict } from "./rules"

const photo = { id: true, width: true, height: true } as const

const head = {
  id: true,
  kind: true,
  at: true,
  byName: true,
  score: true,
  tier: true,
  note: true,
  checklist: { select: { version: true } },
  _count: { select: { defects: true } },
} satisfies Prisma.InspectionSelect

const MOST = 50

/** What a station was found to be like, the latest look first; at most 50. */
export async function inspectionsAt(actor: Actor, stationId: string) {
  const rows = await db.inspection.findMany({
    where: { stationId, station: stationScope(scopeOf(actor, "inspection.read")) },
    select: head,
    orderBy: [{ at: "desc" }, { id: "asc" }],
    take: MOST,
  })
  return rows.map((row) => ({ ...row, tier: row.tier as Tier }))
}

/** One result with every answer, as asked by the version of its day; null where the viewer cannot see it. */
export async function inspectionRecord(actor: Actor, stationId: string, id: string) {
  const row = await db.inspection.findFirst({
    where: { id, stationId, station: stationScope(scopeOf(actor, "inspection.read")) },
    select: {
      ...head,
      answers: { select: { verdict: true, note: true, item: true } },
      photos: { select: { itemCode: true, ...photo } },
      tasks: { select: { id: true, cause: true } },
    },
  })
  if (!row) return null
  const photos = new Map(row.photos.map(({ itemCode, ...photo }) => [itemCode, photo]))
  const answers = row.answers
    .map(({ verdict, note, item }) => ({
      ...item,
      verdict: verdict as Verdict,
      note,
      photographed: photos.get(item.code) ?? null,
    }))
    .sort((a, b) => a.position - b.position)
  return { ...row, tier: row.tier as Tier, answers }
}

const defect = {
  id: true,
  itemCode: true,
  facilityCode: true,
  what: true,
  foundAt: true,
  mendBy: true,
  state: true,
  inspection: { select: { photos: { select: { itemCode: true, ...photo } } } },
  steps: {
    select: { id: true, kind: true, at: true, byName: true, note: true, photo: { select: photo } },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  },
} satisfies Prisma.DefectSelect

type DefectRow = Prisma.DefectGetPayload<{ select: typeof defect }>
/** Each step with the photo that shows it; that of the visit which found it goes with its first. */
export type Defect = Omit<DefectRow, "mendBy" | "inspection"> & { mendBy: Day; overdue: boolean }

/** What is to be mended at a station, the most urgent first, and the latest of what was settled. */
export async function defectsAt(
  actor: Actor,
  stationId: string,
  now = new Date(),
): Promise<{ unsettled: Defect[]; settled: Defect[] }> {
  const station = stationScope(scopeOf(actor, "inspection.read"))
  const [unsettled, settled] = await Promise.all([
    db.defect.findMany({
      where: { stationId, station, state: { not: "SETTLED" } },
      select: defect,
      orderBy: [{ mendBy: "asc" }, { id: "asc" }],
    }),
    db.defect.findMany({
      where: { stationId, station, state: "SETTLED" },
      select: defect,
      orderBy: [{ foundAt: "desc" }, { id: "asc" }],
      take: MOST,
    }),
  ])
  const today = dayOf(now)
  const shown = ({ inspection, ...row }: DefectRow): Defect => {
    const mendBy = dbDateToDay(row.mendBy)
    const found = inspection?.photos.find(({ itemCode }) => itemCode === row.itemCode) ?? null
    const steps = row.steps.map((step) => (step.kind === "FOUND" ? { ...step, photo: found } : step))
    return { ...row, steps, mendBy, overdue: row.state === "OPEN" && mendBy < today }
  }
  return { unsettled: unsettled.map(shown), settled: settled.map(shown) }
}

/** Which of a station's facilities are broken, and since when, by the code of their kind. What is said to be mended works again. */
export async function publicBrokenFacilities(stationId: string): Promise<Map<string, Date>> {
  const rows = await db.defect.findMany({
    where: { stationId, state: "OPEN", facilityCode: { not: null } },
    select: { facilityCode: true, foundAt: true },
  })
  return new Map(rows.map(({ facilityCode, foundAt }) => [facilityCode ?? "", foundAt]))
}
