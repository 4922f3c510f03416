import type { Week } from "@/lib/plain/week"

export function weekHref(stationId: string, week: Week, below = ""): string {
  return `/console/schedules/${stationId}/${week}${below}`
}
