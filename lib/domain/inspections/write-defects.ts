import { dayToDbDate } from "@/lib/plain/clock"
import type { DefectStepKind } from "@/lib/server/generated/enums"
import type { Tx } from "@/lib/server/transaction"
import type { Actor } from "../audit/actor"
import { nameOf } from "../audit/record"
import { imageRows, type PhotoImages } from "../stations/photo-images"
import type { Found } from "./defects-of"
import type { Inspected } from "./station-to-inspect"

type Context = { station: Inspected; inspectionId: string | null; now: Date }
const keyOf = ({ facilityCode, itemCode }: Pick<Found, "facilityCode" | "itemCode">) =>
  facilityCode ?? itemCode

/**
 * Writes down what was found wanting; the caller holds the station's lock. What is known already stays the one defect that it is:
 * broken since it was first found; what was said to be mended and is not goes back to the station with its new day.
 * @returns how many are new
 */
export async function writeDefects(
  tx: Tx,
  who: Actor,
  { station, inspectionId, now }: Context,
  found: Found[],
): Promise<number> {
  if (found.length === 0) return 0
  const unsettled = await tx.defect.findMany({
    where: { stationId: station.id, state: { not: "SETTLED" } },
    select: { id: true, itemCode: true, facilityCode: true, state: true },
  })
  const known = new Map(unsettled.map((defect) => [keyOf(defect), defect]))
  const byKey = new Map(found.map((one) => [keyOf(one) ?? one.what, one]))
  const fresh = [...byKey.values()].filter((one) => !known.has(keyOf(one)) || keyOf(one) === null)
  const rows = await tx.defect.createManyAndReturn({
    data: fresh.map(({ mendBy, ...one }) => ({
      ...one,
      stationId: station.id,
      inspectionId,
      foundAt: now,
      mendBy: dayToDbDate(mendBy),
    })),
    select: { id: true, what: true },
  })
  await addSteps(
    tx,
    who,
    now,
    "FOUND",
    rows.map(({ id, what }) => ({ id, note: what })),
  )
  for (const one of byKey.values()) {
    const before = known.get(keyOf(one))
    if (before?.state === "MENDED" && keyOf(one) !== null)
      await sendBack(tx, who, { id: before.id, note: one.what, mendBy: one.mendBy, now })
  }
  return rows.length
}

/** A photo of how it looks now. */
type Shown = { stationId: string; images: PhotoImages | null }
type SentBack = { id: string; note: string | null; mendBy: string; now: Date; shown?: Shown }

/** What was said to be mended is not: open again, with a new day. The condition on its state settles two at once. */
export async function sendBack(
  tx: Tx,
  who: Actor,
  { id, note, mendBy, now, shown }: SentBack,
): Promise<boolean> {
  const { count } = await tx.defect.updateMany({
    where: { id, state: { not: "SETTLED" } },
    data: { state: "OPEN", mendBy: dayToDbDate(mendBy) },
  })
  if (count > 0) await addSteps(tx, who, now, "SENT_BACK", [{ id, note, shown }])
  return count > 0
}

/** Settles what earlier looks found under items that a visit found in order. */
export async function settleMet(
  tx: Tx,
  who: Actor,
  stationId: string,
  itemCodes: string[],
  now: Date,
): Promise<void> {
  const settled = await tx.defect.updateManyAndReturn({
    where: { stationId, itemCode: { in: itemCodes }, state: { not: "SETTLED" } },
    data: { state: "SETTLED" },
    select: { id: true },
  })
  await addSteps(
    tx,
    who,
    now,
    "SETTLED",
    settled.map(({ id }) => ({ id, note: null })),
  )
}

export async function addSteps(
  tx: Tx,
  who: Actor,
  now: Date,
  kind: DefectStepKind,
  defects: { id: string; note: string | null; shown?: Shown }[],
): Promise<void> {
  const by = { byUserId: who.userId, byName: nameOf(who) }
  const steps = await tx.defectStep.createManyAndReturn({
    data: defects.map(({ id, note }) => ({ defectId: id, kind, at: now, note, ...by })),
    select: { id: true, defectId: true },
  })
  for (const { id, shown } of defects) {
    const step = steps.find(({ defectId }) => defectId === id)
    if (shown?.images && step) await keepStepPhoto(tx, who, shown.stationId, step.id, shown.images)
  }
}

async function keepStepPhoto(
  tx: Tx,
  who: Actor,
  stationId: string,
  defectStepId: string,
  images: PhotoImages,
) {
  const { width, height } = images.large
  await tx.photo.create({
    data: {
      stationId,
      defectStepId,
      width,
      height,
      createdBy: who.userId,
      images: { create: imageRows(images) },
    },
  })
}
