import sharp from "sharp"
import { beforeAll, describe, expect, test } from "vitest"
import { db } from "@/lib/server/db"
import { ownDatabase } from "@/tests/database"
import { anActor, aStation } from "@/tests/door"
import { street } from "@/tests/stations"
import { addPhoto, photoBytes, removePhoto } from "./photos"
import { stationHistory, stationRecord } from "./reads"

ownDatabase()

const codeOf = (result: { ok: boolean; code?: string }) => (result.ok ? "ok" : result.code)
const blank = { width: 2000, height: 1000, channels: 3, background: "#c00" } as const
const stranger = anActor("STREET", "110114013")

// As a phone makes it: lying on its side, and it says where and with what it was taken.
async function fromPhone(): Promise<Uint8Array> {
  return sharp({ create: blank })
    .withExif({
      IFD0: { Make: "Nuanyi Phone" },
      IFD3: {
        GPSLatitudeRef: "N",
        GPSLatitude: "40/1 4/1 12/1",
        GPSLongitudeRef: "E",
        GPSLongitude: "116/1 25/1 0/1",
      },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
}

let jpeg: Uint8Array
let small: Uint8Array
beforeAll(async () => {
  jpeg = await fromPhone()
  small = await sharp({ create: { ...blank, width: 8, height: 8 } })
    .png()
    .toBuffer()
})

async function added(stationId: string, bytes = jpeg): Promise<string> {
  const result = await addPhoto(street, { stationId, caption: "门口", bytes })
  if (!result.ok) throw new Error(result.code)
  return result.value.id
}

test("a photo from a phone is kept upright, small, as WebP, and without where it was taken", async () => {
  const { id: stationId } = await aStation()
  const before = await sharp(jpeg).metadata()
  expect([before.exif?.includes("Nuanyi Phone"), before.orientation]).toEqual([true, 6])
  const id = await added(stationId)
  for (const [size, width, height] of [
    ["large", 800, 1600],
    ["thumb", 240, 480],
  ] as const) {
    const image = await photoBytes(null, id, size)
    const stored = await sharp(image?.bytes).metadata()
    expect(stored).toMatchObject({ format: "webp", width, height })
    expect([stored.exif, stored.xmp, stored.iptc, stored.orientation]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
    expect(Buffer.from(image?.bytes ?? []).includes("Nuanyi Phone")).toBe(false)
  }
  expect((await stationRecord(street, stationId))?.photos).toEqual([
    { id, caption: "门口", width: 800, height: 1600 },
  ])
})

describe("refused is", () => {
  test("what is no photo, whatever it is called", async () => {
    const { id: stationId } = await aStation()
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'
    const gif = await sharp({ create: { ...blank, width: 8, height: 8 } })
      .gif()
      .toBuffer()
    const files = [
      Buffer.from("just text, named photo.jpg"),
      Buffer.from(svg),
      gif,
      jpeg.subarray(0, 200),
      Buffer.alloc(0),
    ]
    for (const bytes of files)
      expect(await addPhoto(street, { stationId, caption: null, bytes })).toMatchObject({
        code: "invalid",
        details: [{ path: "photo", message: "notAPhoto" }],
      })
    expect(await db.photo.count({ where: { stationId } })).toBe(0)
  })

  test("more than 20 MB, or more pixels than a server should unfold", async () => {
    const { id: stationId } = await aStation()
    const big = new Uint8Array(20 * 1024 * 1024 + 1)
    big.set(jpeg)
    expect(codeOf(await addPhoto(street, { stationId, caption: null, bytes: big }))).toBe("tooLarge")
    const bomb = await sharp({ create: { ...blank, width: 10_000, height: 7_000 } })
      .png()
      .toBuffer()
    expect(await addPhoto(street, { stationId, caption: null, bytes: bomb })).toMatchObject({
      code: "invalid",
      details: [{ path: "photo", message: "tooManyPixels" }],
    })
  })

  test("the thirteenth, also when two come at once", async () => {
    const { id: stationId } = await aStation()
    for (let n = 0; n < 11; n++) await added(stationId, small)
    const codes = await Promise.all(
      [1, 2].map(() => addPhoto(street, { stationId, caption: null, bytes: small }).then(codeOf)),
    )
    expect(codes.sort()).toEqual(["ok", "tooManyPhotos"])
    const [first] = (await stationRecord(street, stationId))?.photos ?? []
    expect(codeOf(await removePhoto(street, { id: first?.id ?? "" }))).toBe("ok")
    expect(codeOf(await addPhoto(street, { stationId, caption: null, bytes: small }))).toBe("ok")
  })

  test("whoever may not edit the station, before the picture is looked at", async () => {
    const { id: stationId, areaCode } = await aStation()
    const photo = { stationId, caption: null, bytes: Buffer.from("no picture") }
    expect(codeOf(await addPhoto(stranger, photo))).toBe("notFound")
    expect(codeOf(await addPhoto(anActor("KEEPER", { id: stationId, areaCode }), photo))).toBe("notAllowed")
    const id = await added(stationId, small)
    expect(codeOf(await removePhoto(stranger, { id }))).toBe("notFound")
  })

  test("anything while the street looks at the station", async () => {
    const station = await aStation({ state: "SUBMITTED" })
    const photo = { stationId: station.id, caption: null, bytes: small }
    expect(codeOf(await addPhoto(street, photo))).toBe("notEditableNow")
  })
})

test("of a station that is not open, only its staff see photos", async () => {
  const { id: stationId } = await aStation({ state: "DRAFT" })
  const id = await added(stationId, small)
  expect(await photoBytes(null, id, "thumb")).toBeNull()
  expect(await photoBytes(stranger, id, "thumb")).toBeNull()
  expect(await photoBytes(anActor("ADMIN"), id, "thumb")).toBeNull()
  expect(await photoBytes(street, id, "thumb")).toMatchObject({ public: false })
  await db.station.update({ where: { id: stationId }, data: { state: "OPEN" } })
  expect(await photoBytes(null, id, "thumb")).toMatchObject({ public: true })
})

test("a photo is taken off once, with its images, and both are on record", async () => {
  const { id: stationId } = await aStation()
  const id = await added(stationId, small)
  const codes = await Promise.all([1, 2].map(() => removePhoto(street, { id }).then(codeOf)))
  expect(codes.sort()).toEqual(["notFound", "ok"])
  expect(await photoBytes(street, id, "large")).toBeNull()
  expect(await db.photoImage.count({ where: { photoId: id } })).toBe(0)
  const events = (await stationHistory(street, stationId))?.items
  expect(events?.map(({ action }) => action)).toEqual(["station.removePhoto", "station.addPhoto"])
  expect(events?.[1]).toMatchObject({ after: { photo: id, caption: "门口" } })
})
