import { ok, type Result, refuse } from "@/lib/plain/result"
import { inTransaction } from "@/lib/server/transaction"
import { can } from "../accounts/policy"
import type { Actor } from "../audit/actor"
import { nameOf, record } from "../audit/record"
import { currentChecklist } from "./checklist-reads"
import type { ChecklistInput } from "./schema"

/**
 * Puts the next version of the checklist in force. The version before stays as it is, with the results that it gave. Of two who edit
 * the same version the second is told `changedSinceYouLooked`.
 */
export async function publishChecklist(
  actor: Actor,
  input: ChecklistInput,
): Promise<Result<{ version: number }>> {
  if (!can(actor, "checklist.manage", {})) return refuse("notAllowed")
  return inTransaction(async (tx) => {
    // There may be no row yet to lock; readers don't wait.
    await tx.$executeRaw`LOCK TABLE checklist IN SHARE ROW EXCLUSIVE MODE`
    const before = await currentChecklist(tx)
    if ((before?.version ?? 0) !== input.version) return refuse("changedSinceYouLooked")
    const used = await tx.checklistItem.findMany({ distinct: ["code"], select: { code: true } })
    const items = numbered(
      input.items,
      used.map(({ code }) => code),
    )
    if (before && JSON.stringify(before.items) === JSON.stringify(items)) return refuse("checklistUnchanged")
    const now = new Date()
    const version = input.version + 1
    if (before) await tx.checklist.update({ where: { id: before.id }, data: { supersededAt: now } })
    await tx.checklist.create({
      data: {
        version,
        note: input.note,
        createdAt: now,
        createdBy: nameOf(actor),
        items: { create: items.map((item, position) => ({ ...item, position })) },
      },
    })
    await record(tx, actor, {
      action: "checklist.publish",
      subject: ["checklist", String(version)],
      areaCode: null,
      before: before ? { items: before.items } : undefined,
      after: { items, note: input.note },
    })
    return ok({ version })
  })
}

/** Gives new questions codes that no version has used, so that results of different versions never mean different questions by one code. */
function numbered(items: ChecklistInput["items"], used: string[]) {
  const taken = used.map((code) => Number(/^item-(\d+)$/.exec(code)?.[1] ?? 0))
  let last = Math.max(0, ...taken)
  return items.map(({ code, part, partEn, name, nameEn, weight, photo }) => ({
    code: code && used.includes(code) ? code : `item-${++last}`,
    part,
    partEn,
    name,
    nameEn,
    weight,
    photo,
  }))
}
