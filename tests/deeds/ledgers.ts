import { commitImport } from "@/lib/domain/ledgers/commit-import"
import { exportList } from "@/lib/domain/ledgers/export-list"
import { previewImport } from "@/lib/domain/ledgers/preview-import"
import { importOf, importsOf } from "@/lib/domain/ledgers/reads"
import { undoImport } from "@/lib/domain/ledgers/undo-import"
import { db } from "@/lib/server/db"
import { HOME, type World } from "../callers"
import type { Deed } from "../deeds"

let count = 0
/** A ledger of one station that no other run has named. */
const brought = () => ({
  kind: "STATIONS" as const,
  fileName: "台账.csv",
  bytes: new TextEncoder().encode(
    `名称,类型,地址,坐标\n台账驿站 ${++count},楼宇驿站,天通苑北一区,"116.42,40.07"\n`,
  ),
})

async function previewed({ callers }: World): Promise<string> {
  const result = await previewImport(callers.community.actor, brought())
  if (!result.ok) throw new Error(result.code)
  return result.value.id
}

async function committed(world: World): Promise<string> {
  const id = await previewed(world)
  await commitImport(world.callers.community.actor, { id })
  return id
}

export const ledgerDeeds: Record<string, Deed> = {
  previewImport: async () => (actor) => previewImport(actor, brought()),
  commitImport: async (world) => {
    const id = await previewed(world)
    return (actor) => commitImport(actor, { id })
  },
  undoImport: async (world) => {
    const id = await committed(world)
    return (actor) => undoImport(actor, { id, reason: "导错了" })
  },
  exportList: async () => (actor) => exportList(actor, { list: "stations", asked: {} }),
  importOf: async (world) => {
    const id = await previewed(world)
    return (actor) => importOf(actor, id)
  },
  importsOf: async (world) => {
    await db.importRow.deleteMany({ where: { run: { areaCode: { not: HOME } } } })
    await db.importRun.deleteMany({ where: { areaCode: { not: HOME } } })
    await previewed(world)
    return async (actor) => (await importsOf(actor)).items.length > 0
  },
}
