import type { PublicStation } from "@/lib/domain/stations/public-list"
import type { StationPoint } from "@/lib/domain/stations/public-points"
import type { PublicStationRecord } from "@/lib/domain/stations/public-station"
import { formatTime, toOffsetIso } from "@/lib/plain/clock"
import type { Span } from "@/lib/plain/spans"

const instant = (at: Date | null) => at && toOffsetIso(at)
const times = ({ opens, closes }: Span) => ({ opens: formatTime(opens), closes: formatTime(closes) })

type Opening = PublicStation["opening"]
const openingJson = ({ open, changesAt, reason }: Opening) => ({
  openNow: open,
  openChangesAt: instant(changesAt),
  closedBecause: reason,
})

/** A station in a list, as the HTTP API says it. */
export function publicStationJson({ opening, today, verifiedAt, distanceMeters, ...facts }: PublicStation) {
  return {
    ...facts,
    ...openingJson(opening),
    today: today.map(times),
    verifiedAt: instant(verifiedAt),
    ...(distanceMeters === undefined ? {} : { distanceMeters: Math.round(distanceMeters) }),
  }
}

/** All of one station, as the HTTP API says it. */
export function publicRecordJson(station: PublicStationRecord) {
  const { opening, today, timetable, verifiedAt, updatedAt, photos, ...facts } = station
  return {
    ...facts,
    ...openingJson(opening),
    today: today.map(times),
    hours: timetable.spans.map(({ weekday, ...span }) => ({ weekday, ...times(span) })),
    exceptions: timetable.exceptions.map(({ day, spans, reason }) => ({
      day,
      spans: spans.map(times),
      reason,
    })),
    closures: timetable.closures,
    photos: photos.map(({ id, ...photo }) => ({
      id,
      ...photo,
      thumb: `/api/photos/${id}/thumb`,
      large: `/api/photos/${id}/large`,
    })),
    verifiedAt: instant(verifiedAt),
    updatedAt: toOffsetIso(updatedAt),
  }
}

/** RFC 7946: points in WGS-84, longitude first. */
export function pointsGeoJson(points: StationPoint[]) {
  return {
    type: "FeatureCollection",
    features: points.map(({ id, location, verifiedAt, ...properties }) => ({
      type: "Feature",
      id,
      geometry: { type: "Point", coordinates: [location.lng, location.lat] },
      properties: { ...properties, verifiedAt: instant(verifiedAt) },
    })),
  }
}
