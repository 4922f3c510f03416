import { db } from "@/lib/server/db"
import { CHECKLIST_ITEMS } from "./world/checklist"

/** The first version of the standard, where there is none yet. */
export async function loadChecklist(createdAt: Date): Promise<void> {
  if (await db.checklist.findFirst()) return
  await db.checklist.create({
    data: { version: 1, createdAt, createdBy: "暖驿", note: "六有", items: { create: CHECKLIST_ITEMS } },
  })
}
