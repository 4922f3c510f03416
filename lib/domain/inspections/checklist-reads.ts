import { db } from "@/lib/server/db"
import type { Tx } from "@/lib/server/transaction"

const items = {
  select: { code: true, part: true, partEn: true, name: true, nameEn: true, weight: true, photo: true },
  orderBy: { position: "asc" },
} as const

const checklist = {
  id: true,
  version: true,
  note: true,
  createdAt: true,
  createdBy: true,
  supersededAt: true,
  items,
} as const

/** The version in force; null on a platform that has none yet. */
export function currentChecklist(tx: Tx | typeof db = db) {
  return tx.checklist.findFirst({ where: { supersededAt: null }, select: checklist })
}

export function checklistOfVersion(version: number) {
  return db.checklist.findUnique({ where: { version }, select: checklist })
}

/** Every version, the newest first, with how many results it gave. */
export function checklistVersions() {
  return db.checklist.findMany({
    select: {
      version: true,
      note: true,
      createdAt: true,
      createdBy: true,
      supersededAt: true,
      _count: { select: { inspections: true, items: true } },
    },
    orderBy: { version: "desc" },
  })
}

const DAY_MS = 86_400_000

/** A version to judge by: the one in force, or one that was until yesterday, so that nobody's visit of today is lost to an edit. */
export function checklistToFillIn(tx: Tx, id: string, now: Date) {
  return tx.checklist.findFirst({
    where: {
      id,
      OR: [{ supersededAt: null }, { supersededAt: { gt: new Date(now.getTime() - DAY_MS) } }],
    },
    select: checklist,
  })
}
