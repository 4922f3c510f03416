import { z } from "zod"
import { areaLevelOf } from "@/lib/plain/area-code"
import { daysBetween, isDay, minutesPerDay, parseTime, type Weekday } from "@/lib/plain/clock"
import { isInChina } from "@/lib/plain/geometry"
import { isSpan, overlaps, type Span } from "@/lib/plain/spans"
import { normaliseLines, normaliseText } from "@/lib/plain/text"

const line = (max: number) => z.string().transform(normaliseText).pipe(z.string().min(1).max(max))
const emptyIsNull = (text: string) => (text === "" ? null : text)
const optionalLine = (max: number) =>
  z.string().transform(normaliseText).pipe(z.string().max(max)).transform(emptyIsNull).nullable()
const optionalLines = (max: number) =>
  z.string().transform(normaliseLines).pipe(z.string().max(max)).transform(emptyIsNull).nullable()
const count = (max: number) => z.union([z.null(), z.coerce.number().int().min(1).max(max)])
// What looks at several days together must not meet one that is none.
const day = z.string().refine(isDay, { error: "notADay", abort: true })

/** A time of day, as "09:30" or in minutes since midnight. */
const minute = z.union([z.number().int(), z.string()]).transform((value, context) => {
  const minutes = typeof value === "number" ? value : parseTime(value)
  if (minutes !== null) return minutes
  context.addIssue({ code: "custom", message: "notATime" })
  return z.NEVER
})

/** From–to on one day; an end that is not later than the start lies on the next day, so that 09:00–09:00 is 24 hours. */
const span = z.object({ opens: minute, closes: minute })
function toSpan({ opens, closes }: Span, context: z.RefinementCtx): Span {
  const meant = { opens, closes: closes > opens ? closes : closes + minutesPerDay }
  if (isSpan(meant)) return meant
  context.addIssue({ code: "custom", path: ["closes"], message: "notASpan" })
  return z.NEVER
}

/** Each span that shares a minute with another of its own day or of the next. `daysLater`: how many days after `a` the day of `b` is. */
function refuseOverlaps<T extends Span>(
  spans: (T & { path: PropertyKey[] })[],
  daysLater: (a: T, b: T) => number,
  context: z.RefinementCtx,
) {
  for (const a of spans) {
    const clash = spans.some((b) => {
      const days = daysLater(a, b)
      return b !== a && (days === 0 || days === 1) && overlaps(a, b, days)
    })
    if (clash) context.addIssue({ code: "custom", path: [...a.path, "opens"], message: "spansOverlap" })
  }
}

const weekSpans = z
  .array(
    span.extend({ weekday: z.coerce.number().int().min(1).max(7) }).transform((value, context) => ({
      weekday: value.weekday as Weekday,
      ...toSpan(value, context),
    })),
  )
  .max(70)
  .superRefine((spans, context) =>
    refuseOverlaps(
      spans.map((span, n) => ({ ...span, path: [n] })),
      (a, b) => (b.weekday - a.weekday + 7) % 7,
      context,
    ),
  )

function eachOnce<T>(keyOf: (item: T) => string, name: string) {
  return (items: T[], context: z.RefinementCtx) => {
    items.forEach((item, index) => {
      if (items.findIndex((other) => keyOf(other) === keyOf(item)) < index)
        context.addIssue({ code: "custom", path: [index, name], message: "duplicate" })
    })
  }
}

// What has not the shape of a code is in no list, and is not worth asking the database for.
const code = z
  .string()
  .max(40)
  .regex(/^[a-z][a-z0-9-]*$/, "notInList")

const facility = z
  .object({
    kindCode: code,
    slots: count(9999).default(null),
    /** In fen, 0.01 yuan. */
    priceFen: z.union([z.null(), z.coerce.number().int().min(0).max(1_000_000)]).default(null),
    /** The same in yuan, as people write it; wins where both are given. */
    priceYuan: z.coerce.number("notANumber").min(0).max(10_000).optional(),
    note: optionalLine(200).default(null),
  })
  .transform(({ priceYuan, priceFen, ...rest }) => ({
    ...rest,
    priceFen: priceYuan === undefined ? priceFen : Math.round(priceYuan * 100),
  }))

const exception = z.object({
  day,
  /** Empty: shut all day. */
  spans: z.array(span.transform(toSpan)).max(10).default([]),
  reason: line(200),
})

const exceptions = z
  .array(exception)
  .max(120)
  .superRefine(eachOnce((e) => e.day, "day"))
  .superRefine((list, context) =>
    refuseOverlaps(
      list.flatMap(({ day, spans }, n) => {
        const date = daysBetween("2000-01-01", day)
        return spans.map((span, m) => ({ ...span, date, path: [n, "spans", m] }))
      }),
      (a, b) => b.date - a.date,
      context,
    ),
  )

const effect = z.object({
  what: line(60),
  before: line(60),
  after: line(60),
  measuredOn: day,
  note: optionalLine(300).default(null),
})

/** What can be written about a station; limits are those of its columns. Points are WGS-84. */
const fields = {
  name: line(60),
  nameEn: optionalLine(100),
  kindCode: code,
  areaCode: z
    .string()
    .refine((code) => ["STREET", "COMMUNITY"].includes(areaLevelOf(code) ?? ""), "notAStreetOrCommunity"),
  address: line(200),
  lng: z.coerce.number().refine((lng) => isInChina({ lng, lat: 30 }), "notAPoint"),
  lat: z.coerce.number().refine((lat) => isInChina({ lng: 110, lat }), "notAPoint"),
  hostName: line(80),
  contactName: optionalLine(40),
  contactPhone: z
    .string()
    .transform((text) => emptyIsNull(normaliseText(text.normalize("NFKC"))))
    .pipe(z.union([z.null(), z.string().regex(/^[\d+\-() ]{5,30}$/, "notAPhone")]))
    .nullable(),
  capacity: count(9999),
  accessNotes: optionalLines(1000),
  facilities: z
    .array(facility)
    .max(60)
    .superRefine(eachOnce((f) => f.kindCode, "kindCode")),
  spans: weekSpans,
  exceptions,
  effects: z.array(effect).max(20),
}

/** A whole station: what is left out is empty. */
export const stationInput = z.object({
  ...fields,
  nameEn: fields.nameEn.default(null),
  contactName: fields.contactName.default(null),
  contactPhone: fields.contactPhone.default(null),
  capacity: fields.capacity.default(null),
  accessNotes: fields.accessNotes.default(null),
  facilities: fields.facilities.default([]),
  spans: fields.spans.default([]),
  exceptions: fields.exceptions.default([]),
  effects: fields.effects.default([]),
})
export type StationInput = z.output<typeof stationInput>

const id = z.uuid()
const revision = z.coerce.number().int().min(1)

/** Some of a station: what is left out stays as it is, null empties. */
export const stationChanges = z.object(fields).partial().extend({ revision })
export const editStationInput = stationChanges.extend({ id })
export type EditStationInput = z.output<typeof editStationInput>

export const stationId = z.object({ id })
export const reasonedStationId = z.object({ id, reason: line(500) })
export const closureInput = z
  .object({ stationId: id, fromDay: day, toDay: day.nullable().default(null), reason: line(200) })
  .refine(({ fromDay, toDay }) => toDay === null || toDay >= fromDay, {
    path: ["toDay"],
    message: "endsBeforeItBegins",
  })
export type ClosureInput = z.output<typeof closureInput>
export const liftClosureInput = z.object({ id })
export const photoId = z.object({ id })
export const photoInput = z.object({
  stationId: id,
  caption: optionalLine(100).default(null),
  photo: z.file(),
})
