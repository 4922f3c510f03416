export function patternsHref(stationId: string, below = ""): string {
  return `/console/schedules/${stationId}/patterns${below}`
}
