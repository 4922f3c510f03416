import { isInChina, type LngLat } from "./geometry"

/** How a map in China says where something is: as satellites do, shifted as its law wants (Amap, Tencent), or shifted once more (Baidu). */
export const POINT_SYSTEMS = ["WGS84", "GCJ02", "BD09"] as const
export type PointSystem = (typeof POINT_SYSTEMS)[number]

// Krasovsky 1940, the ellipsoid of the published shift.
const SEMI_MAJOR = 6_378_245
const ECCENTRICITY_SQUARED = 0.006_693_421_622_965_943
const BAIDU = (Math.PI * 3000) / 180
/** A tenth of a metre: no map was ever read more finely. */
const DECIMALS = 6
// The shift changes so slowly that each round divides what is wrong by a thousand.
const ROUNDS = 5

/** A point in WGS-84, from what a map of another system shows. Right to a metre; outside China nothing is shifted. */
export function toWgs84(point: LngLat, system: PointSystem): LngLat {
  if (system === "WGS84" || !isInChina(point)) return point
  let guess = point
  for (let round = 0; round < ROUNDS; round++) {
    const shown = fromWgs84(guess, system)
    guess = { lng: guess.lng + point.lng - shown.lng, lat: guess.lat + point.lat - shown.lat }
  }
  return { lng: Number(guess.lng.toFixed(DECIMALS)), lat: Number(guess.lat.toFixed(DECIMALS)) }
}

/** What a map of a system shows for a point in WGS-84. */
export function fromWgs84(point: LngLat, system: PointSystem): LngLat {
  if (system === "WGS84" || !isInChina(point)) return point
  return system === "GCJ02" ? gcj02(point) : bd09(gcj02(point))
}

function gcj02({ lng, lat }: LngLat): LngLat {
  const [x, y] = [lng - 105, lat - 35]
  const radians = (lat / 180) * Math.PI
  const flat = 1 - ECCENTRICITY_SQUARED * Math.sin(radians) ** 2
  const north = metersNorth(x, y) / ((SEMI_MAJOR * (1 - ECCENTRICITY_SQUARED)) / (flat * Math.sqrt(flat)))
  const east = metersEast(x, y) / ((SEMI_MAJOR / Math.sqrt(flat)) * Math.cos(radians))
  return { lng: lng + (east * 180) / Math.PI, lat: lat + (north * 180) / Math.PI }
}

function bd09({ lng, lat }: LngLat): LngLat {
  const distance = Math.hypot(lng, lat) + 0.000_02 * Math.sin(lat * BAIDU)
  const angle = Math.atan2(lat, lng) + 0.000_003 * Math.cos(lng * BAIDU)
  return { lng: distance * Math.cos(angle) + 0.0065, lat: distance * Math.sin(angle) + 0.006 }
}

function metersNorth(x: number, y: number): number {
  const smooth = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x))
  return smooth + ripple(x) + waves(y, [20, 40, 160, 320], [1, 1 / 3, 1 / 12, 1 / 30])
}

function metersEast(x: number, y: number): number {
  const smooth = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x))
  return smooth + ripple(x) + waves(x, [20, 40, 150, 300], [1, 1 / 3, 1 / 12, 1 / 30])
}

function ripple(x: number): number {
  return waves(x, [20, 20], [6, 2])
}

function waves(at: number, heights: number[], speeds: number[]): number {
  return heights.reduce(
    (sum, height, n) => sum + (height * Math.sin(at * Math.PI * (speeds[n] ?? 0)) * 2) / 3,
    0,
  )
}
