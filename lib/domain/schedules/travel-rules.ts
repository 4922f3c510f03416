import { haversineMeters, type LngLat } from "@/lib/plain/geometry"
import type { Settings } from "../settings/schema"

/** How the office reckons the way from one station to the next. */
export type Travel = { kmh: number; minMinutes: number }

export function travelOf(rules: Settings): Travel {
  return { kmh: rules["schedule.travelKmh"], minMinutes: rules["schedule.travelMinMinutes"] }
}

const STEP = 5

/** Minutes that a provider needs between two stations: the straight line at the office's speed, in fives, and never less than its least. */
export function travelMinutes(from: LngLat, to: LngLat, { kmh, minMinutes }: Travel): number {
  const minutes = (haversineMeters(from, to) / 1000 / kmh) * 60
  return Math.max(minMinutes, Math.ceil(minutes / STEP) * STEP)
}

type Stretch = { startsAt: Date; endsAt: Date }

/** Whether so many minutes do not fit between two stretches; overlapping ones are too close as well. */
export function tooClose(a: Stretch, b: Stretch, minutes: number): boolean {
  const way = minutes * 60_000
  return a.startsAt.getTime() < b.endsAt.getTime() + way && b.startsAt.getTime() < a.endsAt.getTime() + way
}
