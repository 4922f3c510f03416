const EDGE = 1600

/** The photo as a JPEG of at most 1600 px; null where the browser cannot, or it would not become smaller: then it goes as it is. */
export async function madeSmall(photo: File): Promise<File | null> {
  const picture = await createImageBitmap(photo, { imageOrientation: "from-image" }).catch(() => null)
  if (!picture) return null
  const scale = Math.min(1, EDGE / Math.max(picture.width, picture.height))
  const canvas = document.createElement("canvas")
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  const bytes = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", 0.85))
  return bytes && bytes.size < photo.size ? new File([bytes], "photo.jpg", { type: "image/jpeg" }) : null
}
