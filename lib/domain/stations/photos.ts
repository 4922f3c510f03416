import { ok, type Result, refuse } from "@/lib/plain/result"
import { db } from "@/lib/server/db"
import { inTransaction, type Tx } from "@/lib/server/transaction"
import { can, scopeOf } from "../accounts/policy"
import type { Actor } from "../audit/actor"
import { record } from "../audit/record"
import { PAGE_PHOTOS } from "./page-photos"
import { imageRows, type PhotoSize, photoImages } from "./photo-images"
import { isEditable } from "./rules"
import { stationScope } from "./scope"

const MOST_PHOTOS = 12

type Input = { stationId: string; caption: string | null; bytes: Uint8Array }

/**
 * Adds a photo: turned upright, made small, without EXIF (it can hold where and by whom it was taken). At most 12 a station. Who may not
 * is told so before the picture is worked on.
 */
export async function addPhoto(
  actor: Actor,
  { stationId, caption, bytes }: Input,
): Promise<Result<{ id: string }>> {
  const first = await stationToShow(db, actor, stationId)
  if (!first.ok) return first
  const images = await photoImages(bytes)
  if (typeof images === "string")
    return refuse(images === "photoTooLarge" ? "tooLarge" : "invalid", [{ path: "photo", message: images }])
  return inTransaction(async (tx) => {
    // The lock makes two uploads at once count one after the other.
    await tx.$queryRaw`SELECT 1 FROM station WHERE id = ${stationId}::uuid FOR UPDATE`
    const station = await stationToShow(tx, actor, stationId)
    if (!station.ok) return station
    const { areaCode } = station.value
    const standing = await tx.photo.count({ where: { stationId, removedAt: null, ...PAGE_PHOTOS } })
    if (standing >= MOST_PHOTOS) return refuse("tooManyPhotos")
    const { large } = images
    const { id } = await tx.photo.create({
      data: {
        stationId,
        caption,
        width: large.width,
        height: large.height,
        position: standing,
        createdBy: actor.userId,
        images: { create: imageRows(images) },
      },
      select: { id: true },
    })
    const subject: [string, string] = ["station", stationId]
    await record(tx, actor, { action: "station.addPhoto", subject, areaCode, after: { photo: id, caption } })
    return ok({ id })
  })
}

/** The station, where the actor may change its photos now. */
async function stationToShow(tx: Tx, actor: Actor, id: string): Promise<Result<{ areaCode: string }>> {
  const station = await tx.station.findFirst({
    where: { AND: [{ id }, stationScope(scopeOf(actor, "station.read"))] },
    select: { areaCode: true, state: true },
  })
  if (!station) return refuse("notFound")
  const { areaCode, state } = station
  if (!can(actor, "station.edit", { areaCode, stationId: id })) return refuse("notAllowed")
  return isEditable(state) ? ok({ areaCode }) : refuse("notEditableNow")
}

/** Takes a photo off the station's page. The row stays, its images go. */
export async function removePhoto(actor: Actor, { id }: { id: string }): Promise<Result<{ id: string }>> {
  return inTransaction(async (tx) => {
    const photo = await tx.photo.findFirst({
      where: {
        id,
        removedAt: null,
        ...PAGE_PHOTOS,
        station: stationScope(scopeOf(actor, "station.read")),
      },
      select: { stationId: true, caption: true },
    })
    if (!photo) return refuse("notFound")
    const { stationId, caption } = photo
    const station = await stationToShow(tx, actor, stationId)
    if (!station.ok) return station
    // Taken off twice at once, it is taken off once.
    const { count } = await tx.photo.updateMany({
      where: { id, removedAt: null },
      data: { removedAt: new Date() },
    })
    if (count === 0) return refuse("notFound")
    await tx.photoImage.deleteMany({ where: { photoId: id } })
    await record(tx, actor, {
      action: "station.removePhoto",
      subject: ["station", stationId],
      areaCode: station.value.areaCode,
      before: { photo: id, caption },
    })
    return ok({ id })
  })
}

/**
 * A photo's WebP bytes: of an open station for anyone (`viewer` null), of others for staff who can see the station; of an inspection
 * and what came of it for those who read inspections.
 */
export async function photoBytes(
  viewer: Actor | null,
  id: string,
  size: PhotoSize,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; public: boolean } | null> {
  const image = await db.photoImage.findFirst({
    where: {
      photoId: id,
      size,
      photo: {
        removedAt: null,
        OR: [
          { ...PAGE_PHOTOS, station: { state: "OPEN" } },
          ...(viewer
            ? [
                { ...PAGE_PHOTOS, station: stationScope(scopeOf(viewer, "station.read")) },
                { station: stationScope(scopeOf(viewer, "inspection.read")) },
              ]
            : []),
        ],
      },
    },
    select: {
      bytes: true,
      photo: { select: { inspectionId: true, defectStepId: true, station: { select: { state: true } } } },
    },
  })
  if (!image) return null
  const { inspectionId, defectStepId, station } = image.photo
  return { bytes: image.bytes, public: !inspectionId && !defectStepId && station.state === "OPEN" }
}
