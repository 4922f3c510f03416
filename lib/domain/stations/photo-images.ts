import sharp from "sharp"
import { MOST_PHOTO_BYTES } from "./rules"

export const PHOTO_SIZES = { large: 1600, thumb: 480 } as const
export type PhotoSize = keyof typeof PHOTO_SIZES

// sharp reads more than pictures (SVG, PDF): only what cameras and phones make is let in.
const FORMATS = ["jpeg", "png", "webp"]
const MOST_PIXELS = 60_000_000

type Sized = { bytes: Uint8Array; width: number; height: number }
export type PhotoImages = Record<PhotoSize, Sized>

/**
 * A photo in its sizes, turned upright and without EXIF (it can hold where and by whom it was taken), or the key of what is wrong with it.
 */
export async function photoImages(bytes: Uint8Array): Promise<PhotoImages | string> {
  if (bytes.length > MOST_PHOTO_BYTES) return "photoTooLarge"
  try {
    // Reads the head of the file only: whatever it says of its size, nothing is unfolded yet.
    const { format, width, height } = await sharp(bytes, { limitInputPixels: false }).metadata()
    if (!FORMATS.includes(format)) return "notAPhoto"
    if (width * height > MOST_PIXELS) return "tooManyPixels"
    const sized = async (edge: number) => {
      const { data, info } = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: "error" })
        .rotate()
        .resize(edge, edge, { fit: "inside", withoutEnlargement: true })
        .webp({ quality: 80 })
        .toBuffer({ resolveWithObject: true })
      return { bytes: data, width: info.width, height: info.height }
    }
    return { large: await sized(PHOTO_SIZES.large), thumb: await sized(PHOTO_SIZES.thumb) }
  } catch {
    return "notAPhoto"
  }
}

/** The rows of `photo_image` for a photo. */
export function imageRows(images: PhotoImages) {
  return (Object.keys(PHOTO_SIZES) as PhotoSize[]).map((size) => ({
    size,
    bytes: new Uint8Array(images[size].bytes),
  }))
}
