import { z } from "zod"
import { publicStationsQuery } from "@/lib/domain/stations/public-schema"
import { STANDINGS } from "@/lib/domain/stations/standing-rules"
import { operation } from "./operation"

const instant = z.iso.datetime({ offset: true })
const word = z.object({ code: z.string(), name: z.string(), nameEn: z.string() }).meta({ id: "Word" })
const hours = z
  .object({
    opens: z.string().meta({ example: "09:00" }),
    closes: z.string().meta({ example: "21:00", description: "not later than opens: on the next day" }),
  })
  .meta({ id: "Hours" })
const location = z
  .object({ lng: z.number(), lat: z.number() })
  .meta({ id: "Location", description: "WGS-84" })

const openNow = z.boolean().meta({ description: "standing is open" })
const standing = z.enum(STANDINGS).meta({
  description:
    "timetable, keeper's punches and riders' reports together; probablyShut: riders found it shut during its hours",
})
const verifiedAt = instant.nullable().meta({
  description:
    "when somebody of the station or an office last saw to it: a punch at the door, a visit, a check of the record",
})

const shared = {
  id: z.uuid(),
  name: z.string(),
  nameEn: z.string().nullable(),
  kind: word,
  areaCode: z.string().meta({ description: "of the street (9 digits) or community (12) that keeps it" }),
  address: z.string(),
  location,
  capacity: z.number().int().positive().nullable().meta({ description: "riders who can rest at once" }),
  openNow,
  standing,
  standingBecause: z.enum(["timetable", "punch", "reports"]).meta({
    description: "whose word decided: the timetable's, the keeper's at the door, or riders' reports",
  }),
  openChangesAt: instant
    .nullable()
    .meta({ description: "when that changes next; null: not within two weeks" }),
  closedBecause: z.string().nullable(),
  today: z.array(hours),
  verifiedAt,
}

const listed = z
  .object({
    ...shared,
    facilities: z.array(word),
    distanceMeters: z.number().int().nonnegative().optional().meta({ description: "only with near" }),
  })
  .meta({ id: "ListedStation" })

const day = z.string().meta({ format: "date" })
const facility = z.object({
  code: z.string(),
  name: z.string(),
  nameEn: z.string(),
  slots: z.number().int().nullable(),
  priceFen: z.number().int().nullable().meta({ description: "0.01 yuan" }),
  note: z.string().nullable(),
  brokenSince: instant.nullable().meta({
    description:
      "since when it does not work, as the street or the station found; null: it works, or is said to be mended",
  }),
})

const station = z
  .object({
    ...shared,
    facilities: z.array(facility),
    hostName: z.string(),
    contactName: z.string().nullable(),
    contactPhone: z.string().nullable(),
    accessNotes: z.string().nullable(),
    hours: z.array(
      z.object({ weekday: z.number().int().min(1).max(7), opens: z.string(), closes: z.string() }),
    ),
    exceptions: z.array(z.object({ day, spans: z.array(hours), reason: z.string() })),
    closures: z.array(z.object({ fromDay: day, toDay: day.nullable(), reason: z.string() })),
    photos: z.array(
      z.object({
        id: z.uuid(),
        caption: z.string().nullable(),
        width: z.number().int(),
        height: z.number().int(),
        thumb: z.string(),
        large: z.string(),
      }),
    ),
    effects: z.array(
      z.object({
        what: z.string(),
        before: z.string(),
        after: z.string(),
        measuredOn: day,
        note: z.string().nullable(),
      }),
    ),
    updatedAt: instant,
  })
  .meta({ id: "PublicStation" })

const geoJson = z
  .object({
    type: z.literal("FeatureCollection"),
    features: z.array(
      z.object({
        type: z.literal("Feature"),
        id: z.uuid(),
        geometry: z.object({ type: z.literal("Point"), coordinates: z.array(z.number()).length(2) }),
        properties: z.object({
          name: z.string(),
          nameEn: z.string().nullable(),
          kind: word,
          areaCode: z.string(),
          address: z.string(),
          openNow,
          standing,
          verifiedAt,
        }),
      }),
    ),
  })
  .meta({ id: "StationPoints", description: "RFC 7946" })

const unchanged = { 304: { description: "As it was: If-None-Match named its ETag" } }

export const getStations = operation({
  id: "getStations",
  method: "get",
  path: "/api/v1/stations",
  summary: "Open stations; with near, nearest first",
  who: "anyone",
  query: publicStationsQuery,
  answers: {
    200: {
      description:
        "A page of them. With openNow it may hold fewer than limit; go on while nextCursor is not null",
      schema: z.object({ items: z.array(listed), nextCursor: z.string().nullable() }),
    },
    ...unchanged,
  },
})

export const getStationPoints = operation({
  id: "getStationPoints",
  method: "get",
  path: "/api/v1/stations.geojson",
  summary: "Open stations as points for a map",
  who: "anyone",
  query: publicStationsQuery.pick({ area: true, kind: true, amenity: true, q: true }),
  answers: {
    200: { description: "All of them", schema: geoJson, contentType: "application/geo+json" },
    ...unchanged,
  },
})

export const getStation = operation({
  id: "getStation",
  method: "get",
  path: "/api/v1/stations/{id}",
  summary: "One open station",
  who: "anyone",
  params: z.object({ id: z.uuid() }),
  answers: { 200: { description: "The station", schema: station }, ...unchanged },
})

export const stationPublicOperations = [getStations, getStationPoints, getStation]
