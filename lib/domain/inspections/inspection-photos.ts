import { ok, type Result, refuse } from "@/lib/plain/result"
import type { Tx } from "@/lib/server/transaction"
import type { Actor } from "../audit/actor"
import { imageRows, type PhotoImages, photoImages } from "../stations/photo-images"
import type { InspectionInput } from "./schema"

type Kept = { itemCode: string; images: PhotoImages }

/** The photos of a filled-in checklist, made small; or which of them is none. One after the other: each takes memory and both cores. */
export async function photosToKeep(answers: InspectionInput["answers"]): Promise<Result<Kept[]>> {
  const kept: Kept[] = []
  for (const [n, { code, photo }] of answers.entries()) {
    if (!photo) continue
    const images = await photoImages(photo)
    if (typeof images === "string")
      return refuse("invalid", [{ path: `answers.${n}.photo`, message: images }])
    kept.push({ itemCode: code, images })
  }
  return ok(kept)
}

/** The one photo of a step, made small; null where none was taken. */
export async function photoToKeep(photo: Uint8Array | undefined): Promise<Result<PhotoImages | null>> {
  const images = photo ? await photoImages(photo) : null
  return typeof images === "string" ? refuse("invalid", [{ path: "photo", message: images }]) : ok(images)
}

type Place = { inspectionId: string; stationId: string }

export async function keepPhotos(
  tx: Tx,
  who: Actor,
  { inspectionId, stationId }: Place,
  kept: Kept[],
): Promise<void> {
  const photos = await tx.photo.createManyAndReturn({
    data: kept.map(({ itemCode, images: { large } }, position) => ({
      stationId,
      inspectionId,
      itemCode,
      width: large.width,
      height: large.height,
      position,
      createdBy: who.userId,
    })),
    select: { id: true, itemCode: true },
  })
  const idOf = new Map(photos.map(({ id, itemCode }) => [itemCode, id]))
  await tx.photoImage.createMany({
    data: kept.flatMap(({ itemCode, images }) =>
      imageRows(images).map((image) => ({ ...image, photoId: idOf.get(itemCode) ?? "" })),
    ),
  })
}
