import { z } from "zod"
import { PHOTO_SIZES, type PhotoSize } from "@/lib/domain/stations/photo-images"
import { photoBytes } from "@/lib/domain/stations/photos"
import { currentViewer } from "@/lib/web/viewer"

type Context = { params: Promise<{ id: string; size: string }> }

/** A photo as WebP. Of an open station it never changes and may be kept by anyone; of others only its staff see it. */
export async function GET(_: Request, { params }: Context) {
  const { id, size } = await params
  const photo =
    z.uuid().safeParse(id).success && size in PHOTO_SIZES
      ? ((await photoBytes(null, id, size as PhotoSize)) ??
        (await photoBytes(await currentViewer(), id, size as PhotoSize)))
      : null
  if (!photo) return new Response(null, { status: 404 })
  return new Response(photo.bytes, {
    headers: {
      "content-type": "image/webp",
      "cache-control": photo.public ? "public, max-age=31536000, immutable" : "private, no-store",
    },
  })
}
