/** A point in WGS-84, in degrees. Longitude first, as in GeoJSON. */
export type LngLat = { lng: number; lat: number }

/** A box in WGS-84, in degrees. */
export type Bounds = { west: number; south: number; east: number; north: number }

const earthRadiusMeters = 6_371_008.8
const chinaBounds: Bounds = { west: 73.4, south: 3.3, east: 135.2, north: 53.7 }

/** Great-circle distance in metres on a sphere of the earth's mean radius; within 0.6 % of the ellipsoid. */
export function haversineMeters(a: LngLat, b: LngLat): number {
  const radians = Math.PI / 180
  const dLat = (b.lat - a.lat) * radians
  const dLng = (b.lng - a.lng) * radians
  const h =
    Math.sin(dLat / 2) ** 2 + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * Math.sin(dLng / 2) ** 2
  // Rounding may lift h of two opposite points a hair above 1, where asin has no answer.
  return 2 * earthRadiusMeters * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** Whether two numbers are a place on earth at all. */
export function isLngLat({ lng, lat }: LngLat): boolean {
  return Number.isFinite(lng) && Number.isFinite(lat) && Math.abs(lng) <= 180 && Math.abs(lat) <= 90
}

/** Whether a point lies in the box around China. Catches swapped or zero coordinates; it is no border. */
export function isInChina({ lng, lat }: LngLat): boolean {
  return (
    lng >= chinaBounds.west && lng <= chinaBounds.east && lat >= chinaBounds.south && lat <= chinaBounds.north
  )
}

/** Metres as shown to people: to 10 m below one kilometre, to 100 m from there on. */
export function roundDistance(meters: number): number {
  const step = meters < 1000 ? 10 : 100
  return Math.round(meters / step) * step
}

/** The smallest box around the points, or null for none. For China: it doesn't wrap around the date line. */
export function boundsOf(points: readonly LngLat[]): Bounds | null {
  const first = points[0]
  if (!first) return null
  const box = { west: first.lng, south: first.lat, east: first.lng, north: first.lat }
  for (const { lng, lat } of points) {
    box.west = Math.min(box.west, lng)
    box.east = Math.max(box.east, lng)
    box.south = Math.min(box.south, lat)
    box.north = Math.max(box.north, lat)
  }
  return box
}
