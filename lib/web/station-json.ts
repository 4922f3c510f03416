import type { PublicStation } from "@/lib/domain/stations/public-list"
import type { StationPoint } from "@/lib/domain/stations/public-points"
import type { PublicStationRecord } from "@/lib/domain/stations/public-station"
import type { Standing } from "@/lib/domain/stations/standing-rules"
import { formatTime, toOffsetIso } from "@/lib/plain/clock"
import type { Span } from "@/lib/plain/spans"

const instant = (at: Date | null) => at && toOffsetIso(at)
const times = ({ opens, closes }: Span) => ({ opens: formatTime(opens), closes: formatTime(closes) })

const standingJson = ({ state, because, changesAt, reason, verifiedAt }: Standing) => ({
  openNow: state === "open",
  standing: state,
  standingBecause: because,
  openChangesAt: instant(changesAt),
  closedBecause: reason,
  verifiedAt: instant(verifiedAt),
})

/** A station in a list, as the HTTP API says it. */
export function publicStationJson({ standing, today, distanceMeters, ...facts }: PublicStation) {
  return {
    ...facts,
    ...standingJson(standing),
    today: today.map(times),
    ...(distanceMeters === undefined ? {} : { distanceMeters: Math.round(distanceMeters) }),
  }
}

/**
 * All of one station, as the HTTP API says it.
 * @param broken since when what is broken is so, by the facility's code
 */
export function publicRecordJson(station: PublicStationRecord, broken: Map<string, Date>) {
  const { standing, today, timetable, verifiedAt: _, updatedAt, photos, facilities, ...facts } = station
  return {
    ...facts,
    facilities: facilities.map((facility) => ({
      ...facility,
      brokenSince: instant(broken.get(facility.code) ?? null),
    })),
    ...standingJson(standing),
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
    updatedAt: toOffsetIso(updatedAt),
  }
}

/** RFC 7946: points in WGS-84, longitude first. */
export function pointsGeoJson(points: StationPoint[]) {
  return {
    type: "FeatureCollection",
    features: points.map(({ id, location, standing, ...properties }) => ({
      type: "Feature",
      id,
      geometry: { type: "Point", coordinates: [location.lng, location.lat] },
      properties: {
        ...properties,
        openNow: standing.state === "open",
        standing: standing.state,
        verifiedAt: instant(standing.verifiedAt),
      },
    })),
  }
}
