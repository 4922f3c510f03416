import { randomUUID } from "node:crypto"
import sharp from "sharp"
import type { Verdict } from "@/lib/domain/inspections/rules"
import type { InspectionInput } from "@/lib/domain/inspections/schema"
import { db } from "@/lib/server/db"

const ITEMS = [
  { code: "item-1", part: "有统一标识名称", weight: 20, photo: true },
  { code: "item-2", part: "有健全服务设施", weight: 50, photo: false },
  { code: "item-3", part: "有规范管理制度", weight: 30, photo: false },
]

/** A standard of three questions in force; the first wants a photo. */
async function aChecklist(version?: number) {
  const select = {
    id: true,
    items: { select: { code: true, photo: true }, orderBy: { position: "asc" } },
  } as const
  const inForce = await db.checklist.findFirst({
    where: version ? { version } : { supersededAt: null },
    select,
  })
  if (inForce) return inForce
  return db.checklist.create({
    select,
    data: {
      version: 1,
      createdBy: "测试",
      items: {
        create: ITEMS.map((item, position) => ({
          ...item,
          position,
          partEn: item.part,
          name: `${item.part}吗`,
          nameEn: item.part,
        })),
      },
    },
  })
}

const picture = sharp({ create: { width: 8, height: 8, channels: 3, background: "#0a0" } })
  .png()
  .toBuffer()

type Over = Partial<InspectionInput["answers"][number]>

/** A filled-in checklist: all in order, and photographed where a photo is wanted, but for what is told otherwise. */
export async function aReport(
  stationId: string,
  verdicts: [Verdict, Verdict, Verdict] = ["MET", "MET", "MET"],
  over: Over[] = [],
  version?: number,
): Promise<InspectionInput> {
  const { id: checklistId, items } = await aChecklist(version)
  const photo = new Uint8Array(await picture)
  return {
    id: randomUUID(),
    stationId,
    checklistId,
    note: null,
    tasks: [],
    answers: items.map(({ code, photo: wanted }, n) => ({
      code,
      verdict: verdicts[n] ?? "MET",
      note: verdicts[n] === "PARTLY" || verdicts[n] === "UNMET" ? "不符合要求" : null,
      facilityCode: null,
      mendBy: null,
      ...(wanted ? { photo } : {}),
      ...over[n],
    })),
  }
}
